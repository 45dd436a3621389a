import SearchableMap from 'minisearch/SearchableMap'
import type { Language } from '../languages.ts'
import { split, termOf } from './terms.ts'

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

/** Where a term occurs: numbers of entries, and its weight in each. */
export interface Posting {
  readonly entries: number[]
  readonly weights: number[]
}

/** All terms, in a radix tree that finds prefixes and similar spellings. */
export type Postings = SearchableMap<Posting>

/** The weight of a word in each field, and the usual number of words in the field. */
const fields = [
  { name: 'title', boost: 5, usual: 8 },
  { name: 'names', boost: 3, usual: 10 },
  { name: 'summary', boost: 2, usual: 30 },
  { name: 'text', boost: 1, usual: 300 },
] as const satisfies readonly { name: keyof SearchEntry; boost: number; usual: number }[]

/** How many entries are indexed before yielding to other work. */
const portion = 50

/** Indexes all texts. */
export async function postingsOf(all: readonly SearchEntry[], language: Language): Promise<Postings> {
  const postings: Postings = new SearchableMap()
  // Words repeat: the term of each is computed once.
  const terms = new Map<string, string | null>()
  const termOfKnown = (word: string): string | null => {
    const known = terms.get(word)
    if (known !== undefined) return known
    const term = termOf(word, language)
    terms.set(word, term)
    return term
  }
  for (const [number, entry] of all.entries()) {
    if (number % portion === portion - 1) await new Promise((done) => setImmediate(done))
    for (const [term, weight] of weightsOf(entry, termOfKnown)) {
      const known = postings.get(term)
      if (known) {
        known.entries.push(number)
        known.weights.push(weight)
      } else postings.set(term, { entries: [number], weights: [weight] })
    }
  }
  return postings
}

/** The weight of each term in an entry: repetition adds to it, less each time, and a long text lowers it (BM25). */
function weightsOf(entry: SearchEntry, find: (word: string) => string | null): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { name, boost, usual } of fields) {
    const words = split(entry[name])
    const counts = new Map<string, number>()
    for (const word of words) {
      const term = find(word)
      if (term !== null) counts.set(term, (counts.get(term) ?? 0) + 1)
    }
    const ease = 1.2 * (0.25 + (0.75 * words.length) / usual)
    for (const [term, count] of counts) weights.set(term, (weights.get(term) ?? 0) + (boost * count) / (count + ease))
  }
  return weights
}
