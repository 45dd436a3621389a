import { defineQuery } from 'groq'
import { country } from './fragments/country.ts'

/**
 * A country by its address (`$slug`, its code in lower case), with some of its stories (`$stories`, ids) and signatories
 * (`$signatories`, ids); `null` when readers see none of these stories.
 */
export const COUNTRY_QUERY = defineQuery(
  `*[_type == "country" && lower(code) == $slug]${country}[count(stories) > 0][0]`,
)
