import { dictionary } from '@/lib/dictionaries'
import { foreign, languageName } from '@/lib/words'
import type { Language } from '@/lib/languages'

interface OnlyInProps {
  /** The language of the text; `null` without a text. */
  readonly text: string | null | undefined
  readonly language: Language
}

/** Says that a text exists in another language only. Nothing when it is in the reader's. */
export function OnlyIn({ text, language }: OnlyInProps) {
  const other = foreign(text, language)
  if (!other) return null
  return <p className="only-in">{dictionary(language).translation.onlyIn(languageName(other, language))}</p>
}
