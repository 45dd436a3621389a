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

/** Takes out an entry. A term that is in no other is gone: it must not be a spelling that is found. */
export function removeEntry(postings: Postings, number: number, { terms }: WeighedEntry): void {
  for (const term of terms) {
    const posting = postings.get(term)
    const place = posting?.findIndex((occurs) => entryIn(occurs) === number) ?? -1
    if (!posting || place < 0) continue
    const last = posting.pop() ?? 0
    if (posting.length === 0) postings.delete(term)
    else if (place < posting.length) posting[place] = last
  }
}
