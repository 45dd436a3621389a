import type { Language } from '../languages.ts'
import { wordsOf } from './terms.ts'

/** A part of a text, and whether it is what somebody looked for. */
export interface Part {
  readonly text: string
  readonly isMatch: boolean
}

/** Cuts a text into parts so that the words that were found can be marked, whatever their ending and accents. */
export function marked(text: string, terms: ReadonlySet<string>, language: Language): Part[] {
  const parts: Part[] = []
  let position = 0
  for (const { from, until, term } of wordsOf(text, language)) {
    if (term === null || !terms.has(term)) continue
    if (from > position) parts.push({ text: text.slice(position, from), isMatch: false })
    parts.push({ text: text.slice(from, until), isMatch: true })
    position = until
  }
  if (position < text.length) parts.push({ text: text.slice(position), isMatch: false })
  return parts
}

/** How many of the words that were found a text has, each counted once. */
function tells(text: string, terms: ReadonlySet<string>, language: Language): number {
  const has = wordsOf(text, language).flatMap(({ term }) => (term !== null && terms.has(term) ? [term] : []))
  return new Set(has).size
}

/** The piece of one of some texts that has most of what was found; of the first, when none has. */
export function telling(texts: readonly string[], terms: ReadonlySet<string>, language: Language): string {
  const pieces = texts.filter((text) => text.trim() !== '').map((text) => excerpt(text, terms, language))
  const [first = '', ...others] = pieces
  return others.reduce((a, b) => (tells(b, terms, language) > tells(a, terms, language) ? b : a), first)
}

/** How much of a text is shown. Characters. */
const length = 220
/** How much of it stands before what was found. Characters. */
const before = 60

/** The piece of a text in which most of what was found stands together, from word to word. Cut ends have an ellipsis. */
function excerpt(text: string, terms: ReadonlySet<string>, language: Language): string {
  const clean = text.replaceAll(/\s+/g, ' ').trim()
  if (clean.length <= length) return clean
  const words = wordsOf(clean, language)
  const found = words.filter(({ term }) => term !== null && terms.has(term)).map(({ from }) => from)
  const near = (position: number) =>
    found.filter((each) => each >= position && each < position + length - before).length
  const best = found.reduce((a, b) => (near(b) > near(a) ? b : a), found[0] ?? 0)
  const wanted = Math.min(best - before, clean.length - length)
  const start = wanted <= 0 ? 0 : (words.find(({ from }) => from >= wanted)?.from ?? 0)
  const end = words.findLast(({ until }) => until <= start + length)?.until ?? clean.length
  const isEnd = clean.length - end <= 1
  return `${start > 0 ? '… ' : ''}${isEnd ? clean.slice(start) : `${clean.slice(start, end)} …`}`
}
