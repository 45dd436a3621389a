import MiniSearch, { type SearchOptions } from 'minisearch'
import type { Language } from '../../sanity/languages.ts'
import { split, termOf } from './terms.ts'

/** What can be found: the fields in which words are looked for, the most telling first. */
export interface Entry {
  readonly id: string
  readonly kind: string
  readonly title: string
  /** Of countries, outcomes, signatories, publishers; numbers of documents. */
  readonly names: string
  readonly summary: string
  readonly text: string
}

export interface Hit {
  readonly id: string
  readonly kind: string
  /** The terms by which it was found: what to mark in its text. */
  readonly terms: readonly string[]
}

/** How near the findings are to the words of the question: with all of them, with words like them, with some of them. */
export type Nearness = 'all' | 'alike' | 'some'

export interface Findings {
  readonly nearness: Nearness
  /** The best first. */
  readonly hits: readonly Hit[]
}

export interface SearchIndex {
  /** Looks for a question as a person writes it. Nothing is found by a question without a telling word. */
  search(question: string): Findings
}

const fields = ['title', 'names', 'summary', 'text'] satisfies (keyof Entry)[]

const asWritten: SearchOptions = {
  combineWith: 'AND',
  boost: { title: 5, names: 3, summary: 2 },
  prefix: (term) => term.length >= 3,
  weights: { fuzzy: 0.4, prefix: 0.6 },
}
/** Numbers are right or wrong; of words, a letter in four may be. */
const alike: SearchOptions = {
  ...asWritten,
  fuzzy: (term) => (/\d/.test(term) || term.length < 4 ? false : term.length < 8 ? 1 : 2),
}

/** Makes an index of texts in one language. It gives way to other work between parts. */
export async function makeSearchIndex(entries: readonly Entry[], language: Language): Promise<SearchIndex> {
  const index = new MiniSearch<Entry>({
    fields,
    storeFields: ['kind'],
    tokenize: split,
    processTerm: (word) => termOf(word, language),
  })
  await index.addAllAsync(entries, { chunkSize: 50 })
  const attempts: readonly (readonly [Nearness, SearchOptions])[] = [
    ['all', asWritten],
    ['alike', alike],
    ['some', { ...alike, combineWith: 'OR' }],
  ]
  return {
    search(question) {
      for (const [nearness, options] of attempts) {
        const results = index.search(question, options)
        if (results.length === 0) continue
        return { nearness, hits: results.map(({ id, kind, terms }) => ({ id, kind, terms })) }
      }
      return { nearness: 'all', hits: [] }
    },
  }
}
