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

function mapPart(part: object, change: (node: ExprNode) => ExprNode): object {
  if (Array.isArray(part)) {
    const items: readonly unknown[] = part
    const mapped = items.map((item) => (isPart(item) ? mapPart(item, change) : item))
    return mapped.some((item, place) => item !== items[place]) ? mapped : part
  }
  if (isValue(part) || !isRecord(part)) return part
  let whole = part
  for (const key in part) {
    const value = part[key]
    const mapped = isPart(value) ? mapPart(value, change) : value
    if (mapped === value) continue
    if (whole === part) whole = { ...part }
    whole[key] = mapped
  }
  return isNode(whole) ? change(whole) : whole
}

/** Every node of a tree but `Value`s, each after its children. */
export function nodesOf(node: ExprNode): ExprNode[] {
  const found: ExprNode[] = []
  someNode(node, (each) => {
    found.push(each)
    return false
  })
  return found
}

/** Whether one of the nodes of a tree but `Value`s is such; no more of them are looked at than it takes. */
export function someNode(node: ExprNode, is: (node: ExprNode) => boolean): boolean {
  return somePart(node, is)
}

function somePart(part: object, is: (node: ExprNode) => boolean): boolean {
  if (Array.isArray(part)) return part.some((item: unknown) => isPart(item) && somePart(item, is))
  if (isValue(part) || !isRecord(part)) return false
  for (const key in part) {
    const value = part[key]
    if (isPart(value) && somePart(value, is)) return true
  }
  return isNode(part) && is(part)
}

function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Its keys are gone through by `for in`, which is several times as quick as a list of them: each query is walked through often. */
function isRecord(part: object): part is Record<string, unknown> {
  return !Array.isArray(part)
}

function isValue(part: object): boolean {
  return isNode(part) && part.type === 'Value'
}
