import { unparse, type ExprNode } from 'groq-js'
import { LRUCache } from 'lru-cache'
import type { LakeDocument } from '../protocol/document.ts'
import { ownValue } from './own-values.ts'
import type { VisibleDocuments } from './visible-documents.ts'

/** An order of a view's documents. */
export interface DocumentOrder {
  readonly arrange: (documents: readonly LakeDocument[]) => readonly LakeDocument[]
}

/** By `_id`, as all documents are. */
export const asTheyAre: DocumentOrder = { arrange: (documents) => documents }

/** How many orders a view keeps. */
const mostOrders = 10

const ranks = new WeakMap<VisibleDocuments, LRUCache<string, ReadonlyMap<LakeDocument, number>>>()

/**
 * The order that `order(…)` puts documents into, where it looks at their own attributes alone; else `null`. All documents
 * of the view are sorted once, by `_id` where nothing else decides, as groq-js has them.
 */
export function documentOrder(keys: ExprNode[], documents: VisibleDocuments): DocumentOrder | null {
  const comparisons = keys.map(comparison).filter((each) => each !== null)
  if (comparisons.length < keys.length) return null
  const kept = ranks.get(documents) ?? new LRUCache<string, ReadonlyMap<LakeDocument, number>>({ max: mostOrders })
  ranks.set(documents, kept)
  const name = keys.map((key) => `${key.type} ${unparse(key)}`).join()
  let rank = kept.get(name)
  return {
    arrange(some) {
      if (!rank) {
        rank = ranksOf(documents.all, comparisons)
        kept.set(name, rank)
      }
      const of = (document: LakeDocument) => rank?.get(document) ?? 0
      return some.toSorted((a, b) => of(a) - of(b))
    },
  }
}

type Comparison = (a: LakeDocument, b: LakeDocument) => number

function ranksOf(
  documents: readonly LakeDocument[],
  comparisons: readonly Comparison[],
): ReadonlyMap<LakeDocument, number> {
  const sorted = documents.toSorted((a, b) => {
    for (const compare of comparisons) {
      const order = compare(a, b)
      if (order !== 0) return order
    }
    return 0
  })
  return new Map(sorted.map((document, place) => [document, place]))
}

function comparison(key: ExprNode): Comparison | null {
  const isDescending = key.type === 'Desc'
  const value = ownValue(key.type === 'Desc' || key.type === 'Asc' ? key.base : key)
  return (
    value &&
    ((a, b) => {
      const order = compareValues(value(a), value(b))
      return isDescending ? -order : order
    })
  )
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
