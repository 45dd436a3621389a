import type { ExprNode } from 'groq-js'
import type { LakeDocument } from '../protocol/document.ts'
import type { DocumentOrder } from './document-order.ts'
import { indexUse, type IndexUse } from './index-use.ts'
import type { KnownDocuments, Lookups } from './lookups.ts'
import { matchingDocuments } from './match-index.ts'
import { equalTo, isOwnAttribute } from './tree.ts'
import type { VisibleDocuments } from './visible-documents.ts'

/** An array that has every document for which a condition can hold. */
export interface Candidates {
  /** About how many there are at most. */
  readonly most: number
  /** @param order in which they are */
  readonly expression: (order: DocumentOrder) => ExprNode
  /** The conditions that remain to be judged. */
  readonly conditions: readonly ExprNode[]
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
  const known = conditions.flatMap((condition) => knownDocuments(condition, documents) ?? [])
  const uses = conditions.flatMap((condition) => indexUse(condition, documents) ?? [])
  const [fewest] = known.toSorted((a, b) => a.documents.length - b.documents.length)
  const [use] = uses
    .filter(({ text }) => text.type !== 'Value')
    .toSorted((a, b) => a.index.averageSize - b.index.averageSize)
  if (use && (!fewest || use.index.averageSize < fewest.documents.length))
    return lookedUp(use, fewest ?? allOf(documents), conditions, lookups)
  const matching = conditions.flatMap((condition) => matchingDocuments(condition, documents) ?? [])
  if (matching.length > 0) return exactly(amongAll(fewest ?? allOf(documents), matching), conditions, lookups)
  return fewest ? exactly(...withIds(fewest, conditions), lookups) : null
}

/** Those that are in every set. All of them are noted: a change may bring any other into a set. */
function amongAll({ documents, note }: KnownDocuments, sets: readonly ReadonlySet<LakeDocument>[]): KnownDocuments {
  return { documents: documents.filter((document) => sets.every((set) => set.has(document))), note }
}

/** Those of some documents that have the ids which conditions name: to compare each with each takes as long as there are both. */
function withIds(
  { documents, note }: KnownDocuments,
  conditions: readonly ExprNode[],
): [KnownDocuments, readonly ExprNode[]] {
  const judged = conditions.flatMap((condition) => {
    const ids = valuesOf(condition, '_id')
    return ids ? [{ condition, ids: new Set(ids) }] : []
  })
  const left = conditions.filter((condition) => judged.every((each) => each.condition !== condition))
  if (judged.length === 0) return [{ documents, note }, conditions]
  return [{ documents: documents.filter(({ _id }) => judged.every(({ ids }) => ids.has(_id))), note }, left]
}

/** Those that a condition leaves possible, where that is known before anything is evaluated. */
function knownDocuments(condition: ExprNode, documents: VisibleDocuments): KnownDocuments | null {
  const ids = valuesOf(condition, '_id')
  if (ids)
    return { documents: ids.flatMap((id) => documents.get(id) ?? []), note: (reads) => ids.forEach(reads.document) }
  const types = valuesOf(condition, '_type')
  if (types)
    return {
      documents: merged(types.map((type) => documents.ofType(type))),
      note: (reads) => types.forEach((type) => reads.text(['_type'], type)),
    }
  const use = indexUse(condition, documents)
  const value = use?.text.type === 'Value' ? use.text.value : null
  if (!use || typeof value !== 'string') return null
  return { documents: use.index.with(value), note: (reads) => reads.text(use.paths, value) }
}

/** @param rest where what is looked up turns out to be no text */
function lookedUp(use: IndexUse, rest: KnownDocuments, conditions: readonly ExprNode[], lookups: Lookups): Candidates {
  const { index, isList } = use
  const find = isList ? lookups.byAnyText : lookups.byText
  return {
    most: isList ? rest.documents.length : index.largestSize,
    expression: (order) => find({ ...use, rest }, order),
    conditions,
  }
}

/** Exactly these documents. */
export function exactly(known: KnownDocuments, conditions: readonly ExprNode[], lookups: Lookups): Candidates {
  return { most: known.documents.length, expression: (order) => lookups.known(known, order), conditions }
}

export function allOf({ all }: VisibleDocuments): KnownDocuments {
  return { documents: all, note: (reads) => reads.everything() }
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
