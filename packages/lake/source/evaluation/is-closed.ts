import type { ExprNode } from 'groq-js'

/** What of the scope a part of a query can reach without leaving it. */
interface Depth {
  /** Whether `@` is something that the part itself goes through. */
  readonly hasOwn: boolean
  /** How many `^` stay inside. */
  readonly steps: number
}

/** Functions that look at what `@` is without being given it. */
const ofScope = new Set(['references', 'partOfRelease', 'versionOf'])

/** Others may look at anything. */
const plainNamespaces = new Set(['global', 'string', 'array', 'math', 'dateTime', 'pt', 'sanity'])

/**
 * Whether a part of a query gives the same wherever it stands: in `*[_id in *[_type == "a"]._id]` the inner list does not depend on
 * which document the outer condition is asked about. In doubt it is said to depend.
 */
export function isClosed(node: ExprNode): boolean {
  return isInside(node, { hasOwn: false, steps: 0 })
}

function isInside(part: unknown, depth: Depth): boolean {
  if (typeof part !== 'object' || part === null) return true
  if (Array.isArray(part)) return part.every((item) => isInside(item, depth))
  const node: Partial<ExprNode> = part
  switch (node.type) {
    case 'Value':
    case 'Everything':
      return true
    case 'This':
      return depth.hasOwn
    case 'Parent':
      return node.n !== undefined && node.n < depth.steps
    case 'AccessAttribute':
      return node.base ? isInside(node.base, depth) : depth.hasOwn
    case 'Filter':
    case 'Projection':
      return isInside(node.base, depth) && isInside(node.expr, inner(depth, 1))
    // `^` in these is what is around the list.
    case 'Map':
    case 'FlatMap':
      return isInside(node.base, depth) && isInside(node.expr, inner(depth, 0))
    case 'PipeFuncCall':
      return isInside(node.base, depth) && isInside(node.args, inner(depth, 1))
    case 'FuncCall': {
      const isPlain = node.name !== undefined && !ofScope.has(node.name) && plainNamespaces.has(node.namespace ?? '')
      return isPlain && isInside(node.args, depth)
    }
    default:
      return Object.values(part).every((each) => isInside(each, depth))
  }
}

const inner = ({ steps }: Depth, more: number): Depth => ({ hasOwn: true, steps: steps + more })
