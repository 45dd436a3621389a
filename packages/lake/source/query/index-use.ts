import { unparse, type ExprNode, type FuncCallNode } from 'groq-js'
import { referencesPath } from './dependency-keys.ts'
import { fieldIndex, idIndex, type FieldIndex } from './field-index.ts'
import { asSeenOutside } from './outer-scope.ts'
import { isNeverNull, ownValue, ownValues, pathsOf } from './own-values.ts'
import { referenceIndex } from './reference-index.ts'
import { equalTo } from './conditions.ts'
import type { VisibleDocuments } from './visible-documents.ts'

/** An index that knows for which documents a condition can hold. */
export interface IndexUse {
  readonly index: FieldIndex
  /** Where it finds its texts. @see pathsOf */
  readonly paths: readonly string[]
  /** What is looked up, as it reads outside the filter. */
  readonly text: ExprNode
  readonly isList: boolean
  /** Whether no document meets the condition where nothing is looked up. */
  readonly needsValue: boolean
}

/** The index for a condition; `null` where there can be none. */
export function indexUse(condition: ExprNode, documents: VisibleDocuments): IndexUse | null {
  if (condition.type === 'FuncCall') return byReference(condition, documents)
  return byId(condition, documents) ?? byValue(condition, documents)
}

/** `_id == "consent." + ^._id` */
function byId(condition: ExprNode, documents: VisibleDocuments): IndexUse | null {
  const other = equalTo(condition, '_id')
  const text = other && asSeenOutside(other)
  return text && { index: idIndex(documents), paths: ['_id'], text, isList: false, needsValue: true }
}

/** `references(^._id, ^.others[]._ref)` */
function byReference(condition: FuncCallNode, documents: VisibleDocuments): IndexUse | null {
  if (condition.namespace !== 'global' || condition.name !== 'references') return null
  const ids = condition.args.map(asSeenOutside).filter((argument) => argument !== null)
  if (ids.length < condition.args.length) return null
  const index = referenceIndex(documents)
  return index.isListable
    ? { index, paths: [referencesPath], text: listOf(ids), isList: true, needsValue: false }
    : null
}

/** `slug.current == $slug`, `^._id in countries[]._ref` */
function byValue(condition: ExprNode, documents: VisibleDocuments): IndexUse | null {
  if (condition.type !== 'OpCall') return null
  const { op, left, right } = condition
  if (op === '==') return byEqual(left, right, documents) ?? byEqual(right, left, documents)
  const text = op === 'in' ? asSeenOutside(left) : null
  const own = text && ownValues(right)
  return (
    own && {
      index: fieldIndex(documents, `in ${unparse(right)}`, own),
      paths: pathsOf(right),
      text,
      isList: false,
      needsValue: false,
    }
  )
}

function byEqual(side: ExprNode, other: ExprNode, documents: VisibleDocuments): IndexUse | null {
  const own = ownValue(side)
  const text = own && asSeenOutside(other)
  if (!text) return null
  const index = fieldIndex(documents, `== ${unparse(side)}`, (document) => [own(document)])
  return { index, paths: pathsOf(side), text, isList: false, needsValue: isNeverNull(side) }
}

/** One array of what may be arrays or single values. */
function listOf(parts: readonly ExprNode[]): ExprNode {
  const elements = parts.map((value) => ({ type: 'ArrayElement' as const, isSplat: value.type === 'Map', value }))
  return { type: 'Array', elements }
}
