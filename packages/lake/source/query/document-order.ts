import { unparse, type ExprNode } from 'groq-js'
import { LRUCache } from 'lru-cache'
import type { LakeDocument } from '../protocol/document.ts'
import { ownValue } from './own-values.ts'

/** An order of a view's documents. */
export interface DocumentOrder {
  readonly arrange: (documents: readonly LakeDocument[]) => readonly LakeDocument[]
}

/** By `_id`, as all documents are. */
export const asTheyAre: DocumentOrder = { arrange: (documents) => documents }

/** Values of documents by the order that they are for. A document never changes: a new revision is another. */
const values = new LRUCache<string, WeakMap<LakeDocument, readonly unknown[]>>({ max: 20 })

/**
 * The order that `order(…)` puts documents into, where it looks at their own attributes alone; else `null`. Where nothing
 * else decides they stay as they are, as groq-js has them.
 */
export function documentOrder(keys: ExprNode[]): DocumentOrder | null {
  const criteria = keys.map(criterion).filter((each) => each !== null)
  if (criteria.length < keys.length) return null
  const name = keys.map((key) => `${key.type} ${unparse(key)}`).join()
  const kept = values.get(name) ?? new WeakMap<LakeDocument, readonly unknown[]>()
  values.set(name, kept)
  const valuesOf = (document: LakeDocument) => {
    const known = kept.get(document) ?? criteria.map(({ value }) => value(document))
    kept.set(document, known)
    return known
  }
  const arrange = (some: readonly LakeDocument[]) =>
    some
      .map((document) => ({ document, of: valuesOf(document) }))
      .toSorted((a, b) => {
        for (const [place, { isDescending }] of criteria.entries()) {
          const order = compareValues(a.of[place], b.of[place])
          if (order !== 0) return isDescending ? -order : order
        }
        return 0
      })
      .map(({ document }) => document)
  return {
    // Of a type, or of what an index has for a text, there is the same list until it changes.
    arrange(some) {
      const orders = arranged.get(some) ?? new LRUCache<string, readonly LakeDocument[]>({ max: 5 })
      arranged.set(some, orders)
      const known = orders.get(name) ?? arrange(some)
      orders.set(name, known)
      return known
    },
  }
}

const arranged = new WeakMap<readonly LakeDocument[], LRUCache<string, readonly LakeDocument[]>>()

interface Criterion {
  readonly value: (document: unknown) => unknown
  readonly isDescending: boolean
}

function criterion(key: ExprNode): Criterion | null {
  const value = orderValue(key.type === 'Desc' || key.type === 'Asc' ? key.base : key)
  return value && { value, isDescending: key.type === 'Desc' }
}

/** What documents are ordered by: an attribute, or whether there is one, which puts those without it where they belong. */
function orderValue(node: ExprNode): Criterion['value'] | null {
  if (node.type !== 'FuncCall' || node.namespace !== 'global' || node.name !== 'defined') return ownValue(node)
  const [base] = node.args
  const own = base && ownValue(base)
  return own ? (document) => own(document) !== null : null
}

/** GROQ's order of values of different types; what has none comes last. */
const typeOrder = new Map<string, number>([
  ['number', 2],
  ['string', 3],
  ['boolean', 4],
])

/** @see https://sanity-io.github.io/GROQ/GROQ-1.revision1/#sec-Total-Compare */
function compareValues(a: unknown, b: unknown): number {
  const byType = (typeOrder.get(typeof a) ?? 100) - (typeOrder.get(typeof b) ?? 100)
  if (byType !== 0) return byType
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b)
  return typeOrder.has(typeof a) ? Number(a) - Number(b) : 0
}
