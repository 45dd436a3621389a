import { defaultLanguage } from '../../../lib/languages.ts'

interface Translation {
  readonly language?: string
  readonly value?: string
}

const isTranslations = (value: unknown): value is readonly Translation[] => Array.isArray(value)

/** The words of a field in all languages, for a list in Studio: the default language first, else whichever there is. */
export function inDefaultLanguage(value: unknown): string {
  if (!isTranslations(value)) return 'Untitled'
  const words = value.find(({ language }) => language === defaultLanguage)?.value ?? value[0]?.value
  return words ?? 'Untitled'
}
