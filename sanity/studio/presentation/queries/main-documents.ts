import { defineDocuments } from 'sanity/presentation'
import { homePath, listPath } from '../../../../lib/routes.ts'
import { furtherLanguages, languages } from '../../../../lib/languages.ts'

/** Which document's form is beside a page of the site. The first match counts. */
export const mainDocuments = defineDocuments([
  ...furtherLanguages.map((language) =>
    ofList(`${homePath(language)}/stories/:slug`, '_type == "story" && language == $language', language),
  ),
  ...languages.flatMap(({ id: language }) => [
    {
      route: homePath(language),
      filter: '_type == "page" && purpose == "home" && language == $language',
      params: { language },
    },
    ofList(`${listPath(language, 'stories')}/:slug`, '_type == "story" && language == $language', language),
    ofList(`${listPath(language, 'signatories')}/:slug`, '_type == "partner"', language),
    ofList(`${listPath(language, 'documents')}/:slug`, '_type == "napDocument"', language),
    ofList(`${listPath(language, 'outcomes')}/:slug`, '_type == "outcome"', language, 'string(number)'),
    ofList(`${listPath(language, 'countries')}/:slug`, '_type == "country"', language, 'lower(code)'),
    ofList(`${homePath(language)}/:slug`, '_type == "page" && language == $language', language),
  ]),
])

function ofList(route: string, filter: string, language: string, slug = 'slug.current') {
  return {
    route,
    filter: `${filter} && ${slug} == $slug`,
    params: ({ params }: { params: Record<string, string> }) => ({ language, slug: params.slug ?? '' }),
  }
}
