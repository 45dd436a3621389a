import type { Language } from '../../../lib/languages.ts'

/** The same words in English and Dutch, as far as they exist. */
export type InLanguages = Partial<Record<Language, string>>

function inLanguages(words: InLanguages, _type: string) {
  return Object.entries(words).map(([language, value]) => ({ _key: language, _type, language, value }))
}

/** A line of text in the shape in which `sanity-plugin-internationalized-array` stores it. */
export const line = (words: InLanguages) => inLanguages(words, 'internationalizedArrayStringValue')

/** A longer text in that shape. */
export const text = (words: InLanguages) => inLanguages(words, 'internationalizedArrayTextValue')
