import { marked } from '@/lib/search/marked'
import type { Language } from '@/lib/languages'

interface MarkedProps {
  readonly text: string
  readonly terms: ReadonlySet<string>
  readonly language: Language
}

/** A text in which what was looked for is marked. */
export function Marked({ text, terms, language }: MarkedProps) {
  const parts = marked(text, terms, language)
  return parts.map(({ text: part, isMatch }, index) => {
    // The same words may come twice: only its place tells a part from the others, and nothing moves.
    const key = `${index}`
    return isMatch ? <mark key={key}>{part}</mark> : part
  })
}
