import { defineQuery } from 'groq'
import { readableStory } from '../../lib/consent/readers-filter.ts'
import { name, nameLanguage, title } from './fragments/in-language.ts'
import { newestFirst } from './fragments/newest-first.ts'

/** What lists, counts and relations are made of: of the story alone, so that it stays as long as the revision does. */
const entry = /* groq */ `{
  _id,
  _type,
  _rev,
  _createdAt,
  _updatedAt,
  language,
  title,
  "slug": slug.current,
  "group": coalesce(translationOf._ref, _id),
  publishedAt,
  "countries": coalesce(countries[]._ref, []),
  "outcomes": coalesce(outcomes[]._ref, []),
  "signatories": coalesce(signatories[]._ref, [])
}`

/**
 * Every story that readers may see, in all languages, newest first. One query for all of them, so that consent is asked once
 * for each story after a change, and not once for each list.
 */
export const STORY_INDEX_QUERY = defineQuery(`*[${readableStory}] | ${newestFirst} ${entry}`)

/** The same stories, in the same order: which they are, and as they were written last. */
export const STORY_REVISIONS_QUERY = defineQuery(`*[${readableStory}] | ${newestFirst} { _id, _type, _rev }`)

/** Those of some (`$ids`) that readers may see, unordered. */
export const INDEXED_STORIES_QUERY = defineQuery(`*[_id in $ids && ${readableStory}] ${entry}`)

/** What stories belong to, with names in the reader's language (`$language`) if they exist. */
export const STORY_FACETS_QUERY = defineQuery(`{
  "countries": *[_type == "country" && defined(code)]{ _id, _type, _rev, code, ${name}, ${nameLanguage} },
  "outcomes": *[_type == "outcome" && defined(number)]{ _id, _rev, number, ${title} },
  "signatories": *[_type == "partner"]{ _id, _rev, "slug": slug.current, ${name} }
}`)
