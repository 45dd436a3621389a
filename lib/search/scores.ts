import type { Candidate } from './candidates.ts'

/** The score of each entry for one query word. */
interface TermScores {
  readonly scores: Float64Array
  /** The entries with a score, in no order. */
  readonly entries: readonly number[]
}

/**
 * An entry scores by its best candidate; rare terms score higher. Plain loops, because a frequent word is in every
 * text.
 */
export function termScores(candidates: readonly Candidate[], size: number): TermScores {
  const scores = new Float64Array(size)
  const touched: number[] = []
  for (const { posting, factor } of candidates) {
    const { entries, weights } = posting
    const rarity = factor * Math.log(1 + (size + 0.5) / (entries.length + 0.5))
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index] ?? 0
      const score = rarity * (weights[index] ?? 0)
      const before = scores[entry] ?? 0
      if (before === 0) touched.push(entry)
      if (score > before) scores[entry] = score
    }
  }
  return { scores, entries: touched }
}

/** The entries with a score for all words, or for any word, and their total scores. */
export function combinedScores(
  columns: readonly TermScores[],
  needsAll: boolean,
): { entries: number[]; scores: Float64Array } {
  const [first, ...others] = columns.toSorted((a, b) => a.entries.length - b.entries.length)
  if (!first) return { entries: [], scores: new Float64Array() }
  const scores = Float64Array.from(first.scores)
  let entries = [...first.entries]
  for (const other of others) {
    if (needsAll) entries = entries.filter((entry) => (other.scores[entry] ?? 0) > 0)
    else for (const entry of other.entries) if (scores[entry] === 0) entries.push(entry)
    for (const entry of needsAll ? entries : other.entries)
      scores[entry] = (scores[entry] ?? 0) + (other.scores[entry] ?? 0)
  }
  return { entries, scores }
}
