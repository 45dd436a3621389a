import type { ExprNode } from 'groq-js'
import { mapTree, nodesOf } from './tree.ts'

const transparent = new Set(['OpCall', 'Value', 'AccessAttribute', 'Parent', 'Group', 'This'])
/** Functions of their arguments alone. */
const plainFunctions = new Set(['coalesce', 'lower', 'upper', 'string'])

function isTransparent(node: ExprNode): boolean {
  if (node.type === 'FuncCall') return node.namespace === 'global' && plainFunctions.has(node.name)
  return transparent.has(node.type)
}

/**
 * An expression from inside a filter, as it reads one level further out (`^._id` becomes `@._id`); `null` when it
 * depends on the filtered document or opens a scope of its own.
 */
export function asSeenOutside(node: ExprNode): ExprNode | null {
  const nodes = nodesOf(node)
  const isSafe = nodes.every(isTransparent)
  const readsInner = nodes.some((each) => each.type === 'This' || (each.type === 'AccessAttribute' && !each.base))
  if (!isSafe || readsInner) return null
  return mapTree(node, (each) =>
    each.type !== 'Parent' ? each : each.n === 1 ? { type: 'This' } : { ...each, n: each.n - 1 },
  )
}
