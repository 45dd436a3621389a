import type { ExprNode } from 'groq-js'

/** The innermost `*[…]` chain of a query: what a listener is about. Order, slice and projection do not count, as on Sanity. */
export function listenFilter(node: ExprNode): ExprNode {
  if (node.type === 'Filter' && node.base.type === 'Everything') return node
  if (node.type === 'Filter') return { ...node, base: listenFilter(node.base) }
  if ('base' in node && node.base !== undefined && typeof node.base === 'object') return listenFilter(node.base)
  return node
}
