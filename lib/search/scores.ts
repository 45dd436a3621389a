import type { Candidate } from './candidates.ts'
import { entryIn, weightIn } from './postings.ts'

/** The score of each entry for one query word. */
interface TermScores {
  readonly scores: Float64Array
  /** The entries with a score, in no order. */
  readonly entries: readonly number[]
}

/** How many entries there are, and one more than the greatest of their numbers. */
interface TextNumbers {
  size(): number
  end(): number
}

/** One of a list of numbers: zero where there is none. */
const at = (numbers: Readonly<ArrayLike<number>>, place: number): number => numbers[place] ?? 0

/**
 * An entry scores by its best candidate; rare terms score higher. Plain loops, because a frequent word is in every
 * text.
 */
export function termScores(candidates: readonly Candidate[], texts: TextNumbers): TermScores {
  const size = texts.size()
  const scores = new Float64Array(texts.end())
  const touched: number[] = []
  for (const { posting, factor } of candidates) {
    const rarity = factor * Math.log(1 + (size + 0.5) / (posting.length + 0.5))
    for (const occurs of posting) {
      const entry = entryIn(occurs)
      const before = at(scores, entry)
      if (before === 0) touched.push(entry)
      scores[entry] = Math.max(before, rarity * weightIn(occurs))
    }
  }
  return { scores, entries: touched }
}

/** The entries with a score for all words, or for any word, and their total scores. */
export function combinedScores(
  columns: readonly TermScores[],
  needsAll: boolean,
): { entries: number[]; scores: Float64Array } {
  // With the rarest word first, few are left to look at.
  const [first, ...others] = columns.toSorted((a, b) => a.entries.length - b.entries.length)
  if (!first) return { entries: [], scores: new Float64Array() }
  const scores = Float64Array.from(first.scores)
  let entries = [...first.entries]
  for (const other of others) {
    if (needsAll) entries = entries.filter((entry) => at(other.scores, entry) > 0)
    else for (const entry of other.entries) if (scores[entry] === 0) entries.push(entry)
    for (const entry of entries) scores[entry] = at(scores, entry) + at(other.scores, entry)
  }
  return { entries, scores }
}
