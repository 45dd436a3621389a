import type { Candidate } from './candidates.ts'

/** What each entry is worth for one word of a question. */
interface TermScores {
  readonly scores: Float64Array
  /** The entries that are worth anything, in no order. */
  readonly entries: readonly number[]
}

/** Of the candidates for a word the best counts; a rare one tells more. Plain loops: a frequent word is in every text. */
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

/** The entries that are worth something for all words, or for any, and what they are worth for all of them together. */
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
