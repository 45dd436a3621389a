import type { Language } from '../languages.ts'
import { wordsOf } from './terms.ts'

/** A part of a text, and whether it matches the query. */
export interface MarkedPart {
  readonly text: string
  readonly isMatch: boolean
}

/** Splits a text into parts so that matching words can be marked, whatever their ending and accents. */
export function marked(text: string, terms: ReadonlySet<string>, language: Language): MarkedPart[] {
  const parts: MarkedPart[] = []
  let position = 0
  for (const { from, until, terms: own } of wordsOf(text, language)) {
    if (!own.some((term) => terms.has(term))) continue
    if (from > position) parts.push({ text: text.slice(position, from), isMatch: false })
    parts.push({ text: text.slice(from, until), isMatch: true })
    position = until
  }
  if (position < text.length) parts.push({ text: text.slice(position), isMatch: false })
  return parts
}
