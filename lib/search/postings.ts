import { hash } from 'node:crypto'
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

/** So many words are remembered with their terms. */
const mostWords = 200_000

/** The terms of an entry, and their weights in the same order. */
interface WeighedEntry {
  /** Names what was weighed. */
  readonly digest: string
  readonly terms: readonly string[]
  readonly weights: Float64Array
}

/** Indexes all texts. What an index before it had in the same words need not be read again. */
export type MakePostings = (all: readonly SearchEntry[]) => Promise<Postings>

/** @see MakePostings */
export function postingsMaker(language: Language): MakePostings {
  const termOfWord = rememberedTerms(language)
  let known: ReadonlyMap<string, WeighedEntry> = new Map()
  /** Of entries that are the same objects as before nothing need be compared. */
  const ofEntry = new WeakMap<SearchEntry, WeighedEntry>()
  const weighedAnew = (entry: SearchEntry): WeighedEntry => {
    const digest = digestOf(entry)
    const before = known.get(entry.id)
    return before?.digest === digest ? before : weigh(entry, digest, termOfWord)
  }
  let last: { readonly all: readonly SearchEntry[]; readonly postings: Postings } | undefined
  return async (all) => {
    if (last?.all.length === all.length && last.all.every((entry, place) => entry === all[place])) return last.postings
    const weighed = new Map<string, WeighedEntry>()
    const postings = new Map<string, Posting>()
    for (const [number, entry] of all.entries()) {
      if (number % portion === portion - 1) await new Promise((done) => setImmediate(done))
      const own = ofEntry.get(entry) ?? weighedAnew(entry)
      ofEntry.set(entry, own)
      weighed.set(entry.id, own)
      const { terms, weights } = own
      for (const [place, term] of terms.entries()) {
        const posting = postings.get(term)
        const weight = weights[place] ?? 0
        if (posting) {
          posting.entries.push(number)
          posting.weights.push(weight)
        } else postings.set(term, { entries: [number], weights: [weight] })
      }
    }
    known = weighed
    last = { all, postings: SearchableMap.from([...postings]) }
    return last.postings
  }
}

/** Words repeat: the term of each is computed once. */
function rememberedTerms(language: Language): (word: string) => string | null {
  const terms = new Map<string, string | null>()
  return (word) => {
    const known = terms.get(word)
    if (known !== undefined) return known
    const term = termOf(word, language)
    if (terms.size >= mostWords) terms.clear()
    terms.set(word, term)
    return term
  }
}

function digestOf(entry: SearchEntry): string {
  return hash('sha256', JSON.stringify(fields.map(({ name }) => entry[name])), 'base64url')
}

/** The weight of each term in an entry: repetition adds to it, less each time, and a long text lowers it (BM25). */
function weigh(entry: SearchEntry, digest: string, termOfWord: (word: string) => string | null): WeighedEntry {
  const weights = new Map<string, number>()
  for (const { name, boost, usual } of fields) {
    const words = split(entry[name])
    const counts = new Map<string, number>()
    for (const word of words) {
      const term = termOfWord(word)
      if (term !== null) counts.set(term, (counts.get(term) ?? 0) + 1)
    }
    const ease = 1.2 * (0.25 + (0.75 * words.length) / usual)
    for (const [term, count] of counts) weights.set(term, (weights.get(term) ?? 0) + (boost * count) / (count + ease))
  }
  return { digest, terms: [...weights.keys()], weights: Float64Array.from(weights.values()) }
}
