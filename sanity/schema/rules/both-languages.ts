import { languages } from '../../../lib/languages.ts'

/** An item of a field that is written in several languages, as `sanity-plugin-internationalized-array` stores it. */
export interface LanguageValue {
  readonly language?: string
  readonly value?: unknown
}

/** Says which languages are missing from a field that is written in all of them, or `true`. */
export function checkAllLanguages(translations: readonly LanguageValue[] | undefined): true | string {
  const missing = languages.filter(
    ({ id }) => !translations?.some((item) => item.language === id && item.value !== undefined && item.value !== ''),
  )
  if (missing.length === 0) return true
  return `Still to be written in ${missing.map((language) => language.title).join(' and ')}.`
}

/** Says that at least one language is needed, or `true`: for names and titles that exist in one language only. */
export function checkAnyLanguage(translations: readonly LanguageValue[] | undefined): true | string {
  return translations?.some((item) => Boolean(item.value)) || 'Write this in at least one language.'
}
