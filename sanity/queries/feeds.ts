import { defineQuery } from 'groq'
import { readableStory } from '../../lib/consent/readers-filter.ts'
import { name, title } from './fragments/in-language.ts'

/**
 * The newest stories in a language (`$language`), optionally on an outcome (`$outcome`, its number) or from a country
 * (`$country`, its code in capitals); `null` for all.
 */
export const FEED_QUERY = defineQuery(`*[
  language == $language
  && defined(slug.current)
  && ${readableStory}
  && ($outcome == null || $outcome in outcomes[]->number)
  && ($country == null || $country in countries[]->code)
] | order(coalesce(publishedAt, _createdAt) desc, _id) [0...50] {
  _id,
  _type,
  _createdAt,
  _updatedAt,
  language,
  title,
  "slug": slug.current,
  summary,
  publishedAt,
  sensitivity,
  contentNote,
  "outcomes": coalesce((outcomes[]->)[defined(_id)]{ _id, number, ${title} }, []),
  "countries": coalesce((countries[]->)[defined(_id)]{ _id, code, ${name} }, []),
  "signatories": coalesce((signatories[]->)[defined(_id)]{ _id, ${name}, "slug": slug.current }, [])
}`)
