import type { Language } from '../languages.ts'
import { en, type Dictionary } from './en.ts'
import { nl } from './nl.ts'

export type { Dictionary }

const dictionaries: Readonly<Record<Language, Dictionary>> = { en, nl }

/** The site's own words in a language. A word that is missing in one of them does not compile. */
export function dictionary(language: Language): Dictionary {
  return dictionaries[language]
}
