import type { ExprNode, SliceNode } from 'groq-js'

/** What is known of `*[…]`: an expression of its candidates in an order, and the conditions that remain to be judged. */
export interface OrderedFilter {
  /** Every document that can meet the conditions, in the order asked for. */
  readonly candidates: ExprNode
  /** How many these are at most. */
  readonly most: number
  readonly filter: (base: ExprNode) => ExprNode
}

/**
 * `*[…] | order(…) [0...3]` without judging more documents than needed: those that come first are tried first, a few, then
 * more, and all only where these have not enough that meet the conditions.
 */
export function topOfOrder(node: SliceNode, { candidates, most, filter }: OrderedFilter): ExprNode {
  const { left, right, isInclusive } = node
  const wanted = right + (isInclusive ? 1 : 0)
  const sliced = (base: ExprNode): ExprNode => ({ type: 'Slice', base, left, right, isInclusive })
  // What is tried is judged twice, to count and to give, so it must be a small part.
  const parts = [4, 64].map((times) => times * (wanted + 1)).filter((part) => 4 * part < most)
  const alternatives = parts.map((part) => {
    const first = filter({ type: 'Slice', base: candidates, left: 0, right: part, isInclusive: false })
    const count: ExprNode = { type: 'FuncCall', namespace: 'global', name: 'count', args: [first] }
    const condition: ExprNode = { type: 'OpCall', op: '>=', left: count, right: { type: 'Value', value: wanted } }
    return { type: 'SelectAlternative' as const, condition, value: sliced(first) }
  })
  const whole = sliced(filter(candidates))
  return alternatives.length === 0 ? whole : { type: 'Select', alternatives, fallback: whole }
}
