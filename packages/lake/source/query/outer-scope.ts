import type { ExprNode } from 'groq-js'

/** Functions of their arguments alone. */
const plainFunctions = new Set([
  'global::coalesce',
  'global::lower',
  'global::upper',
  'global::string',
  'string::split',
])

/**
 * An expression from inside a filter, as it reads one level further out (`^._id` becomes `@._id`); `null` when it
 * depends on the filtered document, or may.
 */
export function asSeenOutside(node: ExprNode): ExprNode | null {
  switch (node.type) {
    case 'Value':
      return node
    case 'Parent':
      return node.n === 1 ? { type: 'This' } : { ...node, n: node.n - 1 }
    case 'AccessAttribute':
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Group': {
      const base = node.base && asSeenOutside(node.base)
      return base ? { ...node, base } : null
    }
    case 'OpCall': {
      const left = asSeenOutside(node.left)
      const right = asSeenOutside(node.right)
      return left && right && { ...node, left, right }
    }
    case 'FuncCall': {
      if (!plainFunctions.has(`${node.namespace}::${node.name}`)) return null
      const args = node.args.map(asSeenOutside).filter((argument) => argument !== null)
      return args.length === node.args.length ? { ...node, args } : null
    }
    case 'Map': {
      // What it makes of each element is its own business, as long as that looks at nothing else.
      const base = asSeenOutside(node.base)
      return base && isOfElement(node.expr) ? { ...node, base } : null
    }
    default:
      return null
  }
}

function isOfElement(node: ExprNode): boolean {
  return node.type === 'This' || (node.type === 'AccessAttribute' && (!node.base || isOfElement(node.base)))
}
