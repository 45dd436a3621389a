import { defineQuery } from 'groq'
import { readableStory } from '../../lib/consent/readers-filter.ts'
import { country } from './fragments/country.ts'
import { name, nameLanguage } from './fragments/in-language.ts'

/**
 * For each story in a language (`$language`) that has countries: its countries and outcomes. The query goes by story,
 * so that consent is checked once per story, however many countries there are.
 */
export const COUNTRIES_QUERY = defineQuery(`*[language == $language && count(countries) > 0 && ${readableStory}]{
  "countries": (countries[]->)[defined(code)]{ _id, _type, code, ${name}, ${nameLanguage} },
  "threads": coalesce((outcomes[]->)[defined(number)].number, [])
}`)

/**
 * A country by its address (`$slug`, its code in lower case), or `null` when no story in `$language` comes from there.
 */
export const COUNTRY_QUERY = defineQuery(
  `*[_type == "country" && lower(code) == $slug]${country}[count(credits) > 0][0]`,
)
