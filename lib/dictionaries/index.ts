import type { Language } from '../languages.ts'
import { en, type Dictionary } from './en.ts'
import { nl } from './nl.ts'

export type { Dictionary }

const dictionaries: Readonly<Record<Language, Dictionary>> = { en, nl }

/** The interface texts in a language. A text that is missing in one language does not compile. */
export function dictionary(language: Language): Dictionary {
  return dictionaries[language]
}
