import type { Language } from '../../../lib/languages.ts'

/** A text in English and Dutch, as far as it exists. */
export type InLanguages = Partial<Record<Language, string>>

function inLanguages(words: InLanguages, _type: string) {
  return Object.entries(words).map(([language, value]) => ({ _key: language, _type, language, value }))
}

/** A line of text as `sanity-plugin-internationalized-array` stores it. */
export const line = (words: InLanguages) => inLanguages(words, 'internationalizedArrayStringValue')

/** A longer text in the same form. */
export const text = (words: InLanguages) => inLanguages(words, 'internationalizedArrayTextValue')
