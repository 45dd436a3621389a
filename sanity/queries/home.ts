import { defineQuery } from 'groq'
import { readableStory } from './consent.ts'
import { page } from './fragments/page.ts'

/** The home page in a language (`$language`), or `null` when nobody has published one. */
export const HOME_QUERY = defineQuery(`*[_type == "page" && purpose == "home" && language == $language][0]${page}`)

/** How much there is to read in a language, for the words around the menus. */
export const COUNTS_QUERY = defineQuery(`{
  "stories": count(*[language == $language && ${readableStory}]),
  "signatories": count(*[_type == "partner" && !defined(activeUntil)]),
  "documents": count(*[_type == "napDocument"])
}`)
