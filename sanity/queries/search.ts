import { defineQuery } from 'groq'
import { readable } from '../../lib/consent/readers-filter.ts'
import { searchEntry } from './fragments/search-entry.ts'

/** What can be found in a language (`$language`): stories and pages in it, and documents for all languages. */
const findable = /* groq */ `_type in ["story", "partner", "napDocument", "page"]
  && (_type in ["partner", "napDocument"] || language == $language)
  && (defined(slug.current) || purpose == "home")
  && ${readable}`

/** What can be found besides stories, as it was written last. */
export const SEARCHABLE_QUERY = defineQuery(`*[_type != "story" && ${findable}]{ _id, _rev }`)

/** The content of the search index. */
export const SEARCH_QUERY = defineQuery(`*[${findable}] ${searchEntry}`)

/**
 * Those of some documents (`$ids`) that can be found now, unordered: consent may have ended since the index was made.
 */
export const FOUND_QUERY = defineQuery(`*[_id in $ids && ${findable}] ${searchEntry}`)
