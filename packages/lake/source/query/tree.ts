import type { ExprNode } from 'groq-js'

/** Whether a part of a parsed query is a node of its tree (rather than a name, a number or a list). */
function isNode(value: unknown): value is ExprNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Rebuilds a tree from the leaves up; `change` sees each node after its children. `Value` nodes hold data, not nodes. */
export function mapTree(node: ExprNode, change: (node: ExprNode) => ExprNode): ExprNode {
  const mapped = mapPart(node, change)
  return isNode(mapped) ? mapped : node
}

function mapPart(part: unknown, change: (node: ExprNode) => ExprNode): unknown {
  if (Array.isArray(part)) return part.map((item) => mapPart(item, change))
  if (typeof part !== 'object' || part === null) return part
  if (isNode(part) && part.type === 'Value') return part
  const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, mapPart(value, change)]))
  return isNode(copy) ? change(copy) : copy
}

/** Every node of a tree. */
export function nodesOf(node: ExprNode): ExprNode[] {
  const found: ExprNode[] = []
  mapTree(node, (each) => {
    found.push(each)
    return each
  })
  return found
}

/** The conditions that must all hold: `a && b && c` gives three. */
export function conjuncts(node: ExprNode): ExprNode[] {
  if (node.type === 'Group') return conjuncts(node.base)
  return node.type === 'And' ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node]
}

/** The other side of `attribute == x` or `x == attribute`, where the attribute is the document's own; else `null`. */
export function equalTo(node: ExprNode, attribute: string): ExprNode | null {
  if (node.type !== 'OpCall' || node.op !== '==') return null
  if (isOwnAttribute(node.left, attribute)) return node.right
  return isOwnAttribute(node.right, attribute) ? node.left : null
}

export function isOwnAttribute(node: ExprNode, attribute: string): boolean {
  return node.type === 'AccessAttribute' && node.base === undefined && node.name === attribute
}
