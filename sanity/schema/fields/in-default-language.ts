import { defaultLanguage } from '../../../lib/languages.ts'
import type { LanguageValue } from '../rules/both-languages.ts'

const isInLanguages = (value: unknown): value is readonly LanguageValue[] => Array.isArray(value)

/** The words of a field in all languages, for a list in Studio: the default language first, else whichever there is. */
export function inDefaultLanguage(value: unknown): string {
  if (!isInLanguages(value)) return 'Untitled'
  const words = value.find(({ language }) => language === defaultLanguage)?.value ?? value[0]?.value
  return typeof words === 'string' ? words : 'Untitled'
}
