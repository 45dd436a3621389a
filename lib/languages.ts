/**
 * The languages of the site, in the order in which they are offered. To add German, add a line here, its texts in
 * `lib/dictionaries` and its words in `lib/routes.ts`, `lib/finding/parameters.ts` and `lib/finding/kind-words.ts`.
 */
export const languages = [
  { id: 'en', title: 'English' },
  { id: 'nl', title: 'Nederlands' },
] as const

/** The id of one of the site's languages, as in `<html lang>`. */
export type Language = (typeof languages)[number]['id']

/** The language of a reader whose language is unknown, and of a new document. */
export const defaultLanguage: Language = 'en'

/** Whether a value from outside (an address, a document) is a language of this site. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language.id === value)
}
