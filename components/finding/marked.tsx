import { marked } from '@/lib/search/marked'
import type { Language } from '@/lib/languages'

interface MarkedProps {
  readonly text: string
  readonly terms: ReadonlySet<string>
  readonly language: Language
}

/** A text with its matching words marked. */
export function Marked({ text, terms, language }: MarkedProps) {
  const parts = marked(text, terms, language)
  return parts.map(({ text: part, isMatch }, index) => {
    // The same part may occur twice, so the index is the key; the parts never move.
    const key = `${index}`
    return isMatch ? <mark key={key}>{part}</mark> : part
  })
}
