import { defineQuery } from 'groq'
import { readable, readableStory } from '../../lib/consent/readers-filter.ts'
import { searchEntry } from './fragments/search-entry.ts'
import { isNewestPlan } from './fragments/newest-plan.ts'

/**
 * What can be found in a language (`$language`): stories and pages in it, documents for all languages, and stories in languages
 * that have no search of their own (`$further`). Countries are not
 * among them: they are known by the stories that readers see.
 */
const findable = /* groq */ `(
  _type == "outcome" && defined(number)
  || _type in ["story", "partner", "napDocument", "page"]
  && (_type in ["partner", "napDocument"] || language == $language || _type == "story" && language in $further)
  && (defined(slug.current) || purpose == "home")
  && ${readable}
)`

/** A country whose page has a story in the language: one of some (`$stories`, ids). */
const countryWithStory = /* groq */ `(
  _type == "country" && defined(code)
  && count(*[_id in $stories && language == $language && ^._id in countries[]._ref && ${readableStory}]) > 0
)`

/** What can be found besides stories and countries, as it was written last. Plans change when a newer one appears. */
export const SEARCHABLE_QUERY = defineQuery(`*[_type != "story" && ${findable}]{ _id, _rev, ${isNewestPlan} }`)

/** The content of the search index, without countries. */
export const SEARCH_QUERY = defineQuery(`*[${findable}] ${searchEntry}`)

/**
 * Those of some documents (`$ids`) that can be found now, unordered: consent may have ended since the index was made.
 */
export const FOUND_QUERY = defineQuery(`*[_id in $ids && (${findable} || ${countryWithStory})] ${searchEntry}`)
