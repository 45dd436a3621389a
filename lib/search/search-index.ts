import type { Language } from '../languages.ts'
import { topK } from './top-k.ts'
import { fuzzyCandidates, prefixCandidates } from './candidates.ts'
import { indexTexts, type IndexedTexts } from './indexed-texts.ts'
import { hasPairs, pairsOf, quotedIn } from './phrases.ts'
import { termScores, combinedScores } from './scores.ts'
import { nameKey, partTerms, split, termOf } from './terms.ts'
import { weighAll, weigher, type SearchEntry } from './weighed-entry.ts'

/** How well the results match the query: all its words, similar words, or some of its words. */
export type Nearness = 'all' | 'similar' | 'some'

export interface Hit {
  readonly id: string
  readonly kind: string
}

interface SearchHits {
  readonly nearness: Nearness
  /** The terms that matched, as `termOf` returns them, for marking. */
  readonly terms: ReadonlySet<string>
  /** How many of each kind there are. */
  readonly counts: ReadonlyMap<string, number>
  /** The best hits of the wanted kind, best first. */
  readonly hits: readonly Hit[]
}

interface SearchOptions {
  /** Only hits of this kind; all are counted. */
  readonly kind?: string
  /** How many hits are wanted. */
  readonly most: number
  /** Ids of entries that are not there any more: neither found nor counted. */
  readonly without?: ReadonlySet<string>
}

export interface SearchIndex {
  /** Searches for a query as a person types it. A query of stop words only finds nothing. */
  search(question: string, options: SearchOptions): SearchHits
}

const nothing: SearchHits = { nearness: 'all', terms: new Set(), counts: new Map(), hits: [] }

const attempts = [
  { nearness: 'all', candidatesOf: prefixCandidates, needsAll: true },
  { nearness: 'similar', candidatesOf: fuzzyCandidates, needsAll: true },
  { nearness: 'some', candidatesOf: fuzzyCandidates, needsAll: false },
] as const

/** Builds an index of texts in one language, yielding to other work regularly. */
export async function makeSearchIndex(entries: readonly SearchEntry[], language: Language): Promise<SearchIndex> {
  return searchIndexOf(await indexTexts(await weighAll(entries, weigher(language))), language)
}

/** Searches what is in the texts at the time. */
export function searchIndexOf(texts: IndexedTexts, language: Language): SearchIndex {
  const idOf = (entry: number) => texts.entryAt(entry)?.id ?? ''
  return {
    search(question, { kind, most, without }) {
      const sequence = split(question).flatMap((word) => termOf(word, language) ?? [])
      const terms = [...new Set(split(question).flatMap((word) => knownTerms(word, texts, language)))]
      if (terms.length === 0) return nothing
      const named = texts.named(sequence.join(' '))
      const phrases = quotedIn(question).flatMap((phrase) => pairsOf(nameKey(phrase, language).split(' ')))
      for (const { nearness, candidatesOf, needsAll } of attempts) {
        const candidates = terms.map((term) => candidatesOf(texts.postings, term))
        if (needsAll && named.length === 0 && candidates.some((each) => each.length === 0)) continue
        const columns = candidates.map((each) => termScores(each, texts))
        const { scores, entries: combined } = combinedScores(columns, needsAll)
        const matching = withNamed(combined, scores, named)
        const all = nearness === 'all' ? withPhrases(matching, phrases, texts) : matching
        addForSequence(all, scores, sequence, texts)
        const found = without ? all.filter((entry) => !without.has(idOf(entry))) : all
        if (found.length === 0) continue
        const counts = new Map<string, number>()
        // By id and not by number: two processes must agree, whatever came first in each.
        const top = topK(most, (a, b) => idOf(a) < idOf(b))
        for (const entry of found) {
          const entryKind = texts.entryAt(entry)?.kind ?? ''
          counts.set(entryKind, (counts.get(entryKind) ?? 0) + 1)
          if (kind === undefined || kind === entryKind) top.offer(entry, scores[entry] ?? 0)
        }
        return {
          nearness,
          counts,
          terms: new Set(candidates.flat().map(({ term }) => term)),
          hits: top.all().flatMap((entry) => texts.entryAt(entry) ?? []),
        }
      }
      return nothing
    },
  }
}

/** The term of a word; of a compound that no text has, the terms of its parts. None for a stop word. */
function knownTerms(word: string, { postings }: IndexedTexts, language: Language): readonly string[] {
  const term = termOf(word, language)
  if (term === null) return []
  const parts = prefixCandidates(postings, term).length > 0 ? [] : partTerms(word, language)
  return parts.length > 0 && parts.every((part) => prefixCandidates(postings, part).length > 0) ? parts : [term]
}

/** More than any number of words is worth: what is called so is meant. */
const nameScore = 100

/** The entries, and those that the whole question is a name of, whose scores are raised. */
function withNamed(entries: readonly number[], scores: Float64Array, named: readonly number[]): number[] {
  const missing = named.filter((entry) => scores[entry] === 0)
  for (const entry of named) scores[entry] = (scores[entry] ?? 0) + nameScore
  return [...entries, ...missing]
}

/** The entries that have all words of the phrases, one after the other. */
function withPhrases(entries: number[], phrases: readonly number[], texts: IndexedTexts): number[] {
  return phrases.length === 0 ? entries : entries.filter((entry) => hasAll(texts, entry, phrases))
}

/** How much more an entry scores that has all the words in the order in which they were typed. */
const orderFactor = 1.3

function addForSequence(
  entries: readonly number[],
  scores: Float64Array,
  sequence: readonly string[],
  texts: IndexedTexts,
) {
  const pairs = pairsOf(sequence)
  if (pairs.length === 0) return
  for (const entry of entries) {
    if (hasAll(texts, entry, pairs)) scores[entry] = (scores[entry] ?? 0) * orderFactor
  }
}

function hasAll(texts: IndexedTexts, entry: number, pairs: readonly number[]): boolean {
  const own = texts.entryAt(entry)?.pairs
  return own !== undefined && hasPairs(own, pairs)
}
