import type { Language } from '../languages.ts'
import { wordsOf } from './terms.ts'

/** The excerpt with the most matching terms, of several texts; of equals, that of the first text. */
export function bestExcerpt(texts: readonly string[], terms: ReadonlySet<string>, language: Language): string {
  const excerpts = texts.filter((text) => text.trim() !== '').map((text) => excerpt(text, terms, language))
  const [first = '', ...others] = excerpts
  const count = (text: string) => matchCount(text, terms, language)
  return others.reduce((best, other) => (count(other) > count(best) ? other : best), first)
}

/** How many different terms match in a text. */
function matchCount(text: string, terms: ReadonlySet<string>, language: Language): number {
  const matches = wordsOf(text, language).flatMap((word) => word.terms.filter((term) => terms.has(term)))
  return new Set(matches).size
}

/** The longest excerpt. Characters. */
const length = 220
/** How much of it comes before the first match. Characters. */
const before = 60

/** The part of a text with the most matches close together, cut between words. Cut ends have an ellipsis. */
function excerpt(text: string, terms: ReadonlySet<string>, language: Language): string {
  const clean = text.replaceAll(/\s+/g, ' ').trim()
  const words = wordsOf(clean, language)
  const matches = words.filter((word) => word.terms.some((term) => terms.has(term))).map(({ from }) => from)
  const near = (position: number) =>
    matches.filter((each) => each >= position && each < position + length - before).length
  const best = matches.reduce((a, b) => (near(b) > near(a) ? b : a), matches[0] ?? 0)
  const wanted = Math.min(best - before, clean.length - length)
  const start = wanted <= 0 ? 0 : (words.find(({ from }) => from >= wanted)?.from ?? 0)
  const last = words.findLast(({ until }) => until <= start + length)
  const shown = !last || last === words.at(-1) ? clean.slice(start) : `${clean.slice(start, last.until)} …`
  return start > 0 ? `… ${shown}` : shown
}
