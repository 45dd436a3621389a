import type { ExprNode } from 'groq-js'

/** Whether a part of a parsed query is a node of its tree (rather than a name, a number or a list). */
function isNode(value: unknown): value is ExprNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/**
 * Changes a tree from the leaves up; `change` sees each node after its children. What stays the same is not copied. `Value`
 * nodes hold data, not nodes.
 */
export function mapTree(node: ExprNode, change: (node: ExprNode) => ExprNode): ExprNode {
  const mapped = mapPart(node, change)
  return isNode(mapped) ? mapped : node
}

function mapPart(part: unknown, change: (node: ExprNode) => ExprNode): unknown {
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) {
    const mapped = part.map((item) => mapPart(item, change))
    return mapped.some((item, place) => item !== part[place]) ? mapped : part
  }
  if (isNode(part) && part.type === 'Value') return part
  const parts = Object.entries(part)
  const mapped = parts.map(([key, value]) => [key, mapPart(value, change)] as const)
  const isChanged = mapped.some(([, value], place) => value !== parts[place]?.[1])
  const whole: unknown = isChanged ? Object.fromEntries(mapped) : part
  return isNode(whole) ? change(whole) : whole
}

/** Every node of a tree but `Value`s, each after its children. */
export function nodesOf(node: ExprNode): ExprNode[] {
  const found: ExprNode[] = []
  collectNodes(node, found)
  return found
}

function collectNodes(part: unknown, found: ExprNode[]): void {
  if (typeof part !== 'object' || part === null) return
  if (Array.isArray(part)) return part.forEach((item) => collectNodes(item, found))
  if (isNode(part) && part.type === 'Value') return
  for (const value of Object.values(part)) collectNodes(value, found)
  if (isNode(part)) found.push(part)
}

/** The conditions that must all hold: `a && b && c` gives three. What a constant decides in `false || a` is left out. */
export function conjuncts(node: ExprNode): ExprNode[] {
  if (node.type === 'Group') return conjuncts(node.base)
  if (node.type === 'Or') {
    if (isConstant(node.left, true) || isConstant(node.right, true)) return []
    if (isConstant(node.left, false)) return conjuncts(node.right)
    if (isConstant(node.right, false)) return conjuncts(node.left)
  }
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

function isConstant(node: ExprNode, value: boolean): boolean {
  return node.type === 'Value' && node.value === value
}
