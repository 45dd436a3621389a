import { defineQuery } from 'groq'
import { readableStory } from '../../lib/consent/readers-filter.ts'

// The content of the open data. It is ordered by id, which never changes, so that equal content gives equal bytes.

/** Every story that readers may see, in its language; names of other documents in that language if they exist. */
export const STORIES_DATA_QUERY = defineQuery(`*[defined(slug.current) && ${readableStory}] | order(_id) {
  _id,
  _type,
  _updatedAt,
  "original": coalesce(translationOf._ref, _id),
  language,
  title,
  summary,
  "slug": slug.current,
  publishedAt,
  translationStatus,
  sensitivity,
  contentNote,
  "countries": (countries[]->)[defined(_id)]{
    code, "name": coalesce(name[language == ^.^.language][0].value, name[defined(value)][0].value)
  },
  "outcomes": (outcomes[]->)[defined(number)].number,
  "signatories": (signatories[]->)[defined(_id)]{
    _id, "name": coalesce(name[language == ^.^.language][0].value, name[defined(value)][0].value)
  },
  "localPartners": localPartners[].name,
  fullStory { title, url, publisher, language }
}`)

export const SIGNATORIES_DATA_QUERY = defineQuery(`*[_type == "partner" && defined(slug.current)] | order(_id) {
  _id,
  _type,
  _updatedAt,
  name[]{ language, value },
  shortName,
  kind,
  "slug": slug.current,
  website,
  place[]{ language, value },
  description[]{ language, value },
  plans,
  activeFrom,
  activeUntil,
  "pledge": pledge {
    activities[]{ language, value },
    "outcomes": (outcomes[]->)[defined(number)].number,
    subOutcomes,
    "file": file.asset->url
  },
  source
}`)

export const DOCUMENTS_DATA_QUERY = defineQuery(`*[_type == "napDocument" && defined(slug.current)] | order(_id) {
  _id,
  _type,
  _updatedAt,
  title[]{ language, value },
  "slug": slug.current,
  kind,
  number,
  cycle,
  period { from, until, extendedUntil },
  publishedDate,
  publisher[]{ language, value },
  summary[]{ language, value },
  "outcomes": (outcomes[]->)[defined(number)].number,
  versions[]{
    language,
    "url": coalesce(file.asset->url, url),
    "isCopy": isCopy == true && !defined(file.asset),
    "format": coalesce(format, upper(file.asset->extension)),
    "size": coalesce(size, file.asset->size),
    pages,
    checksum
  },
  "supersedes": supersedes->._id,
  source
}`)

export const OUTCOMES_DATA_QUERY = defineQuery(`*[_type == "outcome" && defined(number)] | order(_id) {
  _id,
  _type,
  _updatedAt,
  number,
  title[]{ language, value },
  summary[]{ language, value },
  subOutcomes[]{ number, title[]{ language, value } },
  planPage,
  source
}`)

/** The countries of the stories that readers may see. */
export const COUNTRIES_DATA_QUERY = defineQuery(`*[_type == "country" && defined(code)] | order(_id) {
  _id,
  _type,
  _updatedAt,
  code,
  name[]{ language, value },
  "languages": *[^._id in countries[]._ref && ${readableStory}].language
}[count(languages) > 0]`)

/** What is kept of the years that are over, which no withdrawal changes. The schema does not know the type: no editor sees it. */
export const YEAR_COUNTS_QUERY = defineQuery(`*[_type == "yearCount"] | order(year desc){
  year, sets[]{ set, entries, created }, consentEnded
}`)
