import type { ExprNode, SliceNode } from 'groq-js'

/** What is known of `*[…]`: an expression of its candidates in an order, and the conditions that remain to be judged. */
export interface OrderedFilter {
  /** Every document that can meet the conditions, in the order asked for. */
  readonly candidates: ExprNode
  readonly filter: (base: ExprNode) => ExprNode
}

/**
 * `*[…] | order(…) [0...3]` without judging more documents than needed: those that come first are tried first, a few, then
 * more, and all only where these have not enough that meet the conditions.
 */
export function topOfOrder({ left, right, isInclusive }: SliceNode, { candidates, filter }: OrderedFilter): ExprNode {
  const wanted = right + (isInclusive ? 1 : 0)
  const sliced = (base: ExprNode): ExprNode => ({ type: 'Slice', base, left, right, isInclusive })
  const alternatives = [4, 64].map((times) => {
    const first = filter({ type: 'Slice', base: candidates, left: 0, right: times * (wanted + 1), isInclusive: false })
    const count: ExprNode = { type: 'FuncCall', namespace: 'global', name: 'count', args: [first] }
    const condition: ExprNode = { type: 'OpCall', op: '>=', left: count, right: { type: 'Value', value: wanted } }
    return { type: 'SelectAlternative' as const, condition, value: sliced(first) }
  })
  return { type: 'Select', alternatives, fallback: sliced(filter(candidates)) }
}
