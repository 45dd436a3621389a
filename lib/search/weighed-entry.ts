import { setImmediate } from 'node:timers/promises'
import type { Language } from '../languages.ts'
import { split, termsOf } from './terms.ts'

/** A document's searchable fields. */
export interface SearchEntry {
  readonly id: string
  readonly kind: string
  readonly title: string
  /** Names of countries, outcomes, signatories and publishers; document numbers. */
  readonly names: string
  readonly summary: string
  readonly text: string
}

/** The terms of an entry, and their weights in the same order: all that an index needs of its texts. */
export interface WeighedEntry extends Pick<SearchEntry, 'id' | 'kind'> {
  readonly terms: readonly string[]
  readonly weights: Float64Array
}

/** The weight of a word in each field, and the usual number of words in the field. */
const fields = [
  { name: 'title', boost: 5, usual: 8 },
  { name: 'names', boost: 3, usual: 10 },
  { name: 'summary', boost: 2, usual: 30 },
  { name: 'text', boost: 1, usual: 300 },
] as const satisfies readonly { name: keyof SearchEntry; boost: number; usual: number }[]

/** How many entries are weighed before yielding to other work. */
const portion = 50

/** So many words are remembered with their terms. */
const mostWords = 200_000

/** Weighs each term in an entry: repetition adds to it, less each time, and a long text lowers it (BM25). */
export function weigher(language: Language): (entry: SearchEntry) => WeighedEntry {
  const termsOfWord = rememberedTerms(language)
  return (entry) => {
    const weights = new Map<string, number>()
    for (const { name, boost, usual } of fields) {
      const words = split(entry[name])
      const counts = new Map<string, number>()
      for (const word of words) {
        for (const [term, share] of termsOfWord(word)) counts.set(term, (counts.get(term) ?? 0) + share)
      }
      const ease = 1.2 * (0.25 + (0.75 * words.length) / usual)
      for (const [term, count] of counts) weights.set(term, (weights.get(term) ?? 0) + (boost * count) / (count + ease))
    }
    const { id, kind } = entry
    return { id, kind, terms: [...weights.keys()], weights: Float64Array.from(weights.values()) }
  }
}

/** Weighs many, yielding to other work regularly. */
export async function weighAll(
  entries: readonly SearchEntry[],
  weigh: (entry: SearchEntry) => WeighedEntry,
): Promise<WeighedEntry[]> {
  const weighed: WeighedEntry[] = []
  for (const [place, entry] of entries.entries()) {
    if (place % portion === portion - 1) await setImmediate()
    weighed.push(weigh(entry))
  }
  return weighed
}

/** How much the end of a compound counts beside the word itself. */
const headShare = 0.4

type EntryTerm = readonly [term: string, share: number]

/** The term of a word and those of the words that end it. Words repeat: the terms of each are computed once. */
function rememberedTerms(language: Language): (word: string) => readonly EntryTerm[] {
  const terms = new Map<string, readonly EntryTerm[]>()
  return (word) => {
    const known = terms.get(word)
    if (known !== undefined) return known
    const found = termsOf(word, language).map((term, place): EntryTerm => [term, place === 0 ? 1 : headShare])
    if (terms.size >= mostWords) terms.clear()
    terms.set(word, found)
    return found
  }
}
