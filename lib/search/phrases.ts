import { fnv1a } from '../fnv.ts'

/**
 * A number for two terms that follow each other, of theirs. An index keeps four bytes for each pair instead of the texts: two
 * different pairs have the same number once in four thousand million.
 */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ second) >>> 0
}

/** The numbers of the pairs in a sequence of terms; none for a single term. */
export function pairsOf(terms: readonly string[]): number[] {
  const hashes = terms.map(fnv1a)
  return hashes.slice(1).map((hash, place) => pairHash(hashes[place] ?? 0, hash))
}

/** Whether all pairs are among those of an entry, which are sorted. */
export function hasPairs(sorted: Uint32Array, pairs: readonly number[]): boolean {
  return pairs.every((pair) => has(sorted, pair))
}

function has(sorted: Uint32Array, wanted: number): boolean {
  let from = 0
  let until = sorted.length
  while (from < until) {
    const middle = (from + until) >> 1
    if ((sorted[middle] ?? 0) < wanted) from = middle + 1
    else until = middle
  }
  return sorted[from] === wanted
}

/** What stands between quotation marks, of any kind, in a question. An opened one that is not closed is none. */
export function quotedIn(question: string): string[] {
  return [...question.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]/g)].map(([, phrase = '']) => phrase)
}
