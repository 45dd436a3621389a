import type SearchableMap from 'minisearch/SearchableMap'
import type { WeighedEntry } from './weighed-entry.ts'

/** Where a term occurs, in no order. An index of thousands of texts has millions of these: a number takes half of what two do. */
export type Posting = Occurrence[]

/** The number of an entry and the weight of a term in it. @see occurrence */
export type Occurrence = number

/** A weight has 16 bits, 12 of them for its fraction: the fields of an entry give a term less than 16. */
const ofEntry = 2 ** 16
const ofWeight = 2 ** 12

export const occurrence = (entry: number, weight: number): Occurrence => entry * ofEntry + Math.round(weight * ofWeight)
export const entryIn = (occurs: Occurrence): number => Math.floor(occurs / ofEntry)
export const weightIn = (occurs: Occurrence): number => (occurs - entryIn(occurs) * ofEntry) / ofWeight

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
    const occurs = occurrence(number, weights[place] ?? 0)
    if (posting) posting.push(occurs)
    else postings.set(term, [occurs])
  }
}

/**
 * Takes out entries: each term that one of them has is looked through once, however many have it. A term that is in no other is
 * gone: it must not be a spelling that is found.
 */
export function removeEntries(postings: Postings, gone: ReadonlyMap<number, WeighedEntry>): void {
  const terms = new Set([...gone.values()].flatMap((entry) => entry.terms))
  for (const term of terms) {
    const posting = postings.get(term) ?? []
    let left = 0
    for (const occurs of posting) if (!gone.has(entryIn(occurs))) posting[left++] = occurs
    posting.length = left
    if (left === 0) postings.delete(term)
  }
}
