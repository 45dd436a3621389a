import type { ExprNode } from 'groq-js'
import { constantText } from './constants.ts'
import type { DocumentOrder } from './document-order.ts'
import { indexUse, type IndexUse } from './index-use.ts'
import {
  allOf,
  fewestPossible,
  withIds,
  withWords,
  type KnownDocuments,
  type PossibleDocuments,
} from './known-documents.ts'
import type { Lookups } from './lookups.ts'
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
  const fewest = fewestPossible(conditions, documents)
  const [use] = conditions
    .flatMap((condition) => indexUse(condition, documents) ?? [])
    .filter(({ text }) => text.type !== 'Value' && constantText(text) === null)
    .toSorted((a, b) => a.index.averageSize - b.index.averageSize)
  const range = fewest ?? { ...allOf(documents), settled: [] }
  if (use && (!fewest || use.index.averageSize < fewest.documents.length))
    return lookedUp(use, range, conditions, lookups)
  const words = withWords(range, conditions, documents)
  const possible = words ?? (fewest && withIds(fewest, conditions))
  return possible && exactly(possible, unsettled(conditions, possible), lookups)
}

const unsettled = (conditions: readonly ExprNode[], { settled }: PossibleDocuments) =>
  conditions.filter((condition) => !settled.includes(condition))

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
