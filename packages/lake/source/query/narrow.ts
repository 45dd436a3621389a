import type { ExprNode, FilterNode } from 'groq-js'
import { asSeenOutside } from './outer-scope.ts'
import { conjuncts, equalTo, isOwnAttribute, mapTree } from './tree.ts'
import type { VisibleDocuments } from './visible-documents.ts'

/**
 * Lets `*[…]` range over the few documents that its conditions leave possible, where an index knows them. The conditions
 * themselves stay, so that narrowing can only save work and never change an answer: groq-js scans everything, which at
 * 10,000 documents made a look-up by id 80 times slower.
 */
export function narrow(tree: ExprNode, documents: VisibleDocuments): ExprNode {
  return mapTree(tree, (node) => {
    if (node.type !== 'Filter' || node.base.type !== 'Everything') return node
    const base = candidates(node, documents)
    return base ? { ...node, base } : node
  })
}

function candidates({ expr }: FilterNode, documents: VisibleDocuments): ExprNode | null {
  const conditions = conjuncts(expr)
  for (const condition of conditions) {
    const ids = valuesOf(condition, '_id')
    if (ids) return { type: 'Value', value: ids.flatMap((id) => documents.get(id) ?? []) }
  }
  for (const condition of conditions) {
    const id = equalTo(condition, '_id')
    const outer = id && asSeenOutside(id)
    if (outer) return byReference(outer)
  }
  for (const condition of conditions) {
    const types = valuesOf(condition, '_type')
    if (types) return { type: 'Value', value: merged(types.map((type) => documents.ofType(type))) }
  }
  return null
}

/** The constants that an attribute is held to, by `==` or `in`, sorted and each once; `null` when it is not. */
function valuesOf(node: ExprNode, attribute: string): string[] | null {
  const single = equalTo(node, attribute)
  if (single) return single.type === 'Value' && typeof single.value === 'string' ? [single.value] : null
  if (node.type !== 'OpCall' || node.op !== 'in' || !isOwnAttribute(node.left, attribute)) return null
  const values = constantList(node.right)
  if (!values?.every((value) => typeof value === 'string')) return null
  return [...new Set(values)].toSorted()
}

function constantList(node: ExprNode): unknown[] | null {
  if (node.type === 'Value') return Array.isArray(node.value) ? node.value : null
  if (node.type !== 'Array') return null
  const values = node.elements.map((element) =>
    !element.isSplat && element.value.type === 'Value' ? element.value.value : null,
  )
  return values
}

function merged<T extends { readonly _id: string }>(groups: readonly (readonly T[])[]): T[] {
  return groups.flat().toSorted((a, b) => (a._id < b._id ? -1 : 1))
}

/** `[{"_ref": id}->]`: the evaluator looks a reference up by id. */
function byReference(id: ExprNode): ExprNode {
  const reference: ExprNode = {
    type: 'Object',
    attributes: [{ type: 'ObjectAttributeValue', name: '_ref', value: id }],
  }
  return {
    type: 'Array',
    elements: [{ type: 'ArrayElement', isSplat: false, value: { type: 'Deref', base: reference } }],
  }
}
