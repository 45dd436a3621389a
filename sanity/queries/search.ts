import { defineQuery } from 'groq'
import { readable } from '../../lib/consent/readers-filter.ts'
import { searchEntry } from './fragments/search-entry.ts'

/** What can be found in a language (`$language`): stories and pages written in it, and what there is for all languages. */
const findable = /* groq */ `_type in ["story", "partner", "napDocument", "page"]
  && (_type in ["partner", "napDocument"] || language == $language)
  && (defined(slug.current) || purpose == "home")
  && ${readable}`

/** Everything that can be found: what the index is made of. */
export const SEARCH_QUERY = defineQuery(`*[${findable}] ${searchEntry}`)

/** Of some documents (`$ids`), in no order, those that can be found now: consent may have ended since the index was made. */
export const FOUND_QUERY = defineQuery(`*[_id in $ids && ${findable}] ${searchEntry}`)
