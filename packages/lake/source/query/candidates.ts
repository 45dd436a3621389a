import type { ExprNode } from 'groq-js'
import type { LakeDocument } from '../protocol/document.ts'
import type { DocumentOrder } from './document-order.ts'
import { indexUse } from './index-use.ts'
import type { Lookups } from './lookups.ts'
import { equalTo, isOwnAttribute } from './tree.ts'
import type { VisibleDocuments } from './visible-documents.ts'

/** An array that has every document for which a condition can hold, and about how many that are. */
export interface Candidates {
  readonly size: number
  /** How many there are at most. */
  readonly most: number
  /** @param order in which they are */
  readonly expression: (order: DocumentOrder) => ExprNode
}

/**
 * The fewest documents among which are all that meet the conditions; `null` where no index knows. There may be too many,
 * since the conditions are judged afterwards, but never too few.
 */
export function candidatesFor(
  conditions: readonly ExprNode[],
  documents: VisibleDocuments,
  lookups: Lookups,
): Candidates | null {
  const found = conditions.flatMap((condition) => candidates(condition, documents, lookups) ?? [])
  const [fewest] = found.toSorted((a, b) => a.size - b.size)
  return fewest ?? null
}

function candidates(condition: ExprNode, documents: VisibleDocuments, lookups: Lookups): Candidates | null {
  const ids = valuesOf(condition, '_id')
  if (ids) return known(ids.flatMap((id) => documents.get(id) ?? []))
  const types = valuesOf(condition, '_type')
  if (types) return known(merged(types.map((type) => documents.ofType(type))))
  const use = indexUse(condition, documents)
  if (!use) return null
  const { index, text, isList } = use
  if (text.type === 'Value') return typeof text.value === 'string' ? known(index.with(text.value)) : null
  const find = isList ? lookups.byAnyText : lookups.byText
  return {
    size: index.averageSize,
    most: isList ? documents.all.length : index.largestSize,
    expression: (order) => find(index, text, order),
  }
}

/** Exactly these documents. */
export function known(documents: readonly LakeDocument[]): Candidates {
  const { length } = documents
  return { size: length, most: length, expression: (order) => ({ type: 'Value', value: order.arrange(documents) }) }
}

/** The constants that an attribute is held to, by `==` or `in`, sorted and each once; `null` when it is not. */
function valuesOf(node: ExprNode, name: string): string[] | null {
  const single = equalTo(node, name)
  if (single) return single.type === 'Value' && typeof single.value === 'string' ? [single.value] : null
  if (node.type !== 'OpCall' || node.op !== 'in' || !isOwnAttribute(node.left, name)) return null
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

function merged(groups: readonly (readonly LakeDocument[])[]): readonly LakeDocument[] {
  const [only = [], ...others] = groups
  if (others.length === 0) return only
  return groups.flat().toSorted((a, b) => (a._id < b._id ? -1 : 1))
}
