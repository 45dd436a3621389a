import type SearchableMap from 'minisearch/SearchableMap'
import type { WeighedEntry } from './weighed-entry.ts'

/** Where a term occurs: numbers of entries, in no order, and its weight in each. */
export interface Posting {
  readonly entries: number[]
  readonly weights: number[]
}

/** All terms, in a radix tree that finds prefixes and similar spellings. */
export type Postings = SearchableMap<Posting>

/** Adds an entry under a number that no other has. */
export function addEntry(
  postings: { get(term: string): Posting | undefined; set(term: string, posting: Posting): unknown },
  number: number,
  { terms, weights }: WeighedEntry,
): void {
  for (const [place, term] of terms.entries()) {
    const posting = postings.get(term)
    const weight = weights[place] ?? 0
    if (posting) {
      posting.entries.push(number)
      posting.weights.push(weight)
    } else postings.set(term, { entries: [number], weights: [weight] })
  }
}

/** Takes out an entry. A term that is in no other is gone: it must not be a spelling that is found. */
export function removeEntry(postings: Postings, number: number, { terms }: WeighedEntry): void {
  for (const term of terms) {
    const posting = postings.get(term)
    const place = posting?.entries.indexOf(number) ?? -1
    if (!posting || place < 0) continue
    const last = { entry: posting.entries.pop(), weight: posting.weights.pop() }
    if (posting.entries.length === 0) postings.delete(term)
    else if (place < posting.entries.length) {
      posting.entries[place] = last.entry ?? number
      posting.weights[place] = last.weight ?? 0
    }
  }
}
