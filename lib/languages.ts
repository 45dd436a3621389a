/**
 * The languages of the site, in the order in which they are offered. To add German, add a line here, its dictionary in
 * `lib/i18n` and its words in `lib/routes.ts`.
 */
export const languages = [
  { id: 'en', title: 'English' },
  { id: 'nl', title: 'Nederlands' },
] as const

/** The id of one of the site's languages, as in `<html lang>`. */
export type Language = (typeof languages)[number]['id']

/** The language of a reader about whom nothing is known, and of a document that an editor has just begun. */
export const defaultLanguage: Language = 'en'

/** Whether a word from outside (an address, a document) names a language of this site. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language.id === value)
}
