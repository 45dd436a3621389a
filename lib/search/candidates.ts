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

/** Spellings with two neighbouring letters swapped, the commonest slip of a hand: two edits, too many for a short word. */
function swapped(term: string): string[] {
  return Array.from({ length: term.length - 1 }, (_, place) => {
    const [one = '', other = ''] = term.slice(place, place + 2)
    return term.slice(0, place) + other + one + term.slice(place + 2)
  })
}

/**
 * The same, and terms with a similar spelling. Numbers must match exactly; in words, one letter may differ (two from eight
 * letters on), or two neighbours be swapped.
 */
export function fuzzyCandidates(postings: Postings, term: string): Candidate[] {
  const prefixed = prefixCandidates(postings, term)
  if (term.length < 4 || /\d/.test(term)) return prefixed
  const known = new Set(prefixed.map((candidate) => candidate.term))
  const near = [...postings.fuzzyGet(term, term.length < 8 ? 1 : 2)].flatMap(([other, [posting, distance]]) =>
    known.has(other) ? [] : [{ term: other, posting, factor: (0.4 * (term.length - distance)) / term.length }],
  )
  for (const { term: other } of near) known.add(other)
  const turned = [...new Set(swapped(term))].flatMap((other) => {
    const posting = known.has(other) ? undefined : postings.get(other)
    return posting ? [{ term: other, posting, factor: (0.4 * (term.length - 1)) / term.length }] : []
  })
  return [...prefixed, ...near, ...turned]
}
