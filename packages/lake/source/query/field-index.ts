import { LRUCache } from 'lru-cache'
import type { LakeDocument } from '../protocol/document.ts'
import type { VisibleDocuments } from './visible-documents.ts'

/** Documents by a text that they have somewhere. */
export interface FieldIndex {
  /** Those that have it, ordered by `_id`. */
  with(text: string): readonly LakeDocument[]
  /** Those that have any of them, each once, ordered by `_id`. */
  withAny(texts: readonly string[]): readonly LakeDocument[]
  /** How many documents a text has, on average. */
  readonly averageSize: number
  /** How many a text has at most. */
  readonly largestSize: number
  /** Whether every document has a text, so that none is missing here. */
  readonly hasAll: boolean
  /** Whether no text contains the separator of lists. */
  readonly isListable: boolean
}

/** Stands between the texts of a list. */
export const listSeparator = '\u{1}'

/** How many indexes a view keeps: somebody may invent any number of attributes. */
const mostIndexes = 40

const indexes = new WeakMap<VisibleDocuments, LRUCache<string, FieldIndex>>()

/**
 * The index of a view by what `valuesOf` gives of each document; made at the first use. Only texts are in it.
 * @param name of what `valuesOf` gives: the same name is the same index
 */
export function fieldIndex(
  documents: VisibleDocuments,
  name: string,
  valuesOf: (document: LakeDocument) => readonly unknown[],
): FieldIndex {
  const kept = indexes.get(documents) ?? new LRUCache<string, FieldIndex>({ max: mostIndexes })
  indexes.set(documents, kept)
  const known = kept.get(name)
  if (known) return known
  const index = makeIndex(documents.all, valuesOf)
  kept.set(name, index)
  return index
}

/** Every document by its `_id`, which a view knows without an index. */
export function idIndex(documents: VisibleDocuments): FieldIndex {
  const withId = (id: string) => documents.get(id) ?? []
  return {
    with: (id) => [withId(id)].flat(),
    withAny: (ids) => [...new Set(ids)].toSorted().flatMap(withId),
    averageSize: 1,
    largestSize: 1,
    hasAll: true,
    isListable: true,
  }
}

function makeIndex(
  documents: readonly LakeDocument[],
  valuesOf: (document: LakeDocument) => readonly unknown[],
): FieldIndex {
  const byText = new Map<string, LakeDocument[]>()
  let entries = 0
  let largestSize = 0
  let isListable = true
  for (const document of documents)
    for (const value of valuesOf(document)) {
      if (typeof value !== 'string') continue
      const group = byText.get(value)
      if (group?.at(-1) === document) continue
      entries += 1
      if (group) group.push(document)
      else byText.set(value, [document])
      largestSize = Math.max(largestSize, group?.length ?? 1)
      isListable &&= !value.includes(listSeparator)
    }
  return {
    with: (text) => byText.get(text) ?? [],
    withAny(texts) {
      const groups = [...new Set(texts)].flatMap((text) => byText.get(text) ?? [])
      return [...new Set(groups)].toSorted((a, b) => (a._id < b._id ? -1 : 1))
    },
    averageSize: byText.size === 0 ? 0 : entries / byText.size,
    largestSize,
    hasAll: false,
    isListable,
  }
}
