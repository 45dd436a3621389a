import SearchableMap from 'minisearch/SearchableMap'
import type { Language } from '../languages.ts'
import { split, termOf } from './terms.ts'

/** What can be found: the fields in which words are looked for. */
export interface SearchEntry {
  readonly id: string
  readonly kind: string
  readonly title: string
  /** Of countries, outcomes, signatories, publishers; numbers of documents. */
  readonly names: string
  readonly summary: string
  readonly text: string
}

/** Where a term stands: numbers of entries, and how much it tells about each. */
export interface Posting {
  readonly entries: number[]
  readonly weights: number[]
}

/** All terms, in a tree that knows which begin alike and which are spelt alike. */
export type Postings = SearchableMap<Posting>

/** How much a word tells in each field, and how many words such a field usually has. */
const fields = [
  { name: 'title', boost: 5, usual: 8 },
  { name: 'names', boost: 3, usual: 10 },
  { name: 'summary', boost: 2, usual: 30 },
  { name: 'text', boost: 1, usual: 300 },
] as const satisfies readonly { name: keyof SearchEntry; boost: number; usual: number }[]

/** How many entries are gone through before other work gets its turn. */
const portion = 50

/** Goes through all texts once. */
export async function postingsOf(all: readonly SearchEntry[], language: Language): Promise<Postings> {
  const postings: Postings = new SearchableMap()
  // The same words come again and again: what each is found by is worked out once.
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

/** What each term tells about an entry: more when it is said again, but less each time, and less in a long text (BM25). */
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
