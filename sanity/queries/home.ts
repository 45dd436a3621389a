import { defineQuery } from 'groq'
import { page } from './fragments/page.ts'

/** The home page in a language (`$language`), or `null` when nobody has published one. */
export const HOME_QUERY = defineQuery(`*[_type == "page" && purpose == "home" && language == $language][0]${page}`)
