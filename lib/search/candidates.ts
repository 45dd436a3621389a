import type { Posting, Postings } from './postings.ts'

/** An index term that a query word may mean. */
export interface Candidate {
  readonly term: string
  readonly posting: Posting
  /** How likely, from 0 to 1. */
  readonly factor: number
}

/** Shorter prefixes would match half of all words. */
const shortestBeginning = 3

/** The term itself, and longer ones that start with it. */
export function prefixCandidates(postings: Postings, term: string): Candidate[] {
  if (term.length < shortestBeginning) {
    const posting = postings.get(term)
    return posting ? [{ term, posting, factor: 1 }] : []
  }
  return [...postings.atPrefix(term)].map(([longer, posting]) => ({
    term: longer,
    posting,
    factor: longer === term ? 1 : (0.6 * term.length) / longer.length,
  }))
}

/** The same, and terms with a similar spelling. Numbers must match exactly; in words, one letter in four may differ. */
export function fuzzyCandidates(postings: Postings, term: string): Candidate[] {
  const prefixed = prefixCandidates(postings, term)
  if (term.length < 4 || /\d/.test(term)) return prefixed
  const known = new Set(prefixed.map((candidate) => candidate.term))
  const near = [...postings.fuzzyGet(term, term.length < 8 ? 1 : 2)].flatMap(([other, [posting, distance]]) =>
    known.has(other) ? [] : [{ term: other, posting, factor: (0.4 * (term.length - distance)) / term.length }],
  )
  return [...prefixed, ...near]
}
