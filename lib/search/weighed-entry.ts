import { setImmediate } from 'node:timers/promises'
import type { Language } from '../languages.ts'
import { fnv1a } from '../fnv.ts'
import { pairHash } from './phrases.ts'
import { nameKey, split, termsOf, termOf } from './terms.ts'

/** A document's searchable fields. */
export interface SearchEntry {
  readonly id: string
  readonly kind: string
  readonly title: string
  /** Names of countries, outcomes, signatories and publishers; document numbers. */
  readonly names: string
  /** Whole names by which people call it, besides its title: who types one of them means this document. */
  readonly calledAs?: readonly string[]
  readonly summary: string
  readonly text: string
}

/** The terms of an entry, and their weights in the same order: all that an index needs of its texts. */
export interface WeighedEntry extends Pick<SearchEntry, 'id' | 'kind'> {
  readonly terms: readonly string[]
  readonly weights: Float32Array
  /** Its title and what it is called, as `nameKey` gives them. */
  readonly nameKeys: readonly string[]
  /** The pairs of words that follow each other in it, as `pairHash` gives them, sorted. */
  readonly pairs: Uint32Array
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
    const pairs = new Set<number>()
    for (const { name, boost, usual } of fields) {
      const words = split(entry[name])
      const counts = new Map<string, number>()
      let before: number | null = null
      for (const word of words) {
        const { shares, hash } = termsOfWord(word)
        for (const [term, share] of shares) counts.set(term, (counts.get(term) ?? 0) + share)
        if (hash === null) continue
        if (before !== null) pairs.add(pairHash(before, hash))
        before = hash
      }
      const ease = 1.2 * (0.25 + (0.75 * words.length) / usual)
      for (const [term, count] of counts) weights.set(term, (weights.get(term) ?? 0) + (boost * count) / (count + ease))
    }
    const { id, kind, title, calledAs = [] } = entry
    const nameKeys = [...new Set([title, ...calledAs].map((name) => nameKey(name, language)))].filter(Boolean)
    return {
      id,
      kind,
      terms: [...weights.keys()],
      weights: Float32Array.from(weights.values()),
      nameKeys,
      pairs: Uint32Array.from(pairs).toSorted(),
    }
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

/** What a word adds to an entry. */
interface EntryWord {
  /** Its term and those of the words that end it. */
  readonly shares: readonly (readonly [term: string, share: number])[]
  /** Of its term; `null` for a stop word, which no phrase has. */
  readonly hash: number | null
}

/** Words repeat: what each adds is computed once. */
function rememberedTerms(language: Language): (word: string) => EntryWord {
  const terms = new Map<string, EntryWord>()
  return (word) => {
    const known = terms.get(word)
    if (known !== undefined) return known
    const found = termsOf(word, language)
    const own = termOf(word, language)
    const shares = found.map((term, place) => [term, place === 0 ? 1 : headShare] as const)
    const made = { shares, hash: own === null ? null : fnv1a(own) }
    if (terms.size >= mostWords) terms.clear()
    terms.set(word, made)
    return made
  }
}
