import { LRUCache } from 'lru-cache'
import type { LakeDocument } from '../protocol/document.ts'
import { placeOf } from '../snapshot/document-list.ts'
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

/** How many indexes a series of views keeps: somebody may invent any number of attributes. */
const mostIndexes = 40

/** With more changes than one document in so many, an index is made anew. */
const worthPatching = 8

type ValuesOf = (document: LakeDocument) => readonly unknown[]

const indexes = new WeakMap<object, LRUCache<string, GrowingIndex>>()

/**
 * The index of a view by what `valuesOf` gives of each document; made at the first use, and kept up with what changes. Only
 * texts are in it.
 * @param name of what `valuesOf` gives: the same name is the same index
 */
export function fieldIndex(documents: VisibleDocuments, name: string, valuesOf: ValuesOf): FieldIndex {
  const kept = indexes.get(documents.series) ?? new LRUCache<string, GrowingIndex>({ max: mostIndexes })
  indexes.set(documents.series, kept)
  const known = kept.get(name)
  if (known && bringUp(known, documents)) return known.index
  const index = growingIndex(documents, valuesOf)
  // Whoever looks back at older content gets an index of his own.
  if (!known || known.version < documents.version) kept.set(name, index)
  return index.index
}

/** Whether an index is, or could be made, one of these documents. */
function bringUp(known: GrowingIndex, documents: VisibleDocuments): boolean {
  if (known.version === documents.version) return true
  const ids = known.version < documents.version ? documents.changedSince(known.version) : null
  if (!ids || ids.size * worthPatching > documents.all.length) return false
  for (const id of ids) known.replace(id, documents.get(id))
  known.version = documents.version
  return true
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

interface GrowingIndex {
  readonly index: FieldIndex
  /** Of which content it is. */
  version: number
  /** Takes out what a document had, and puts in what it has. */
  replace(id: string, document: LakeDocument | undefined): void
}

function growingIndex(documents: VisibleDocuments, valuesOf: ValuesOf): GrowingIndex {
  const byText = new Map<string, LakeDocument[]>()
  const textsOf = new Map<string, readonly string[]>()
  let entries = 0
  let largestSize = 0
  let isListable = true
  const textsIn = (document: LakeDocument) => [
    ...new Set(valuesOf(document).filter((value): value is string => typeof value === 'string')),
  ]
  const count = (texts: readonly string[]) => {
    entries += texts.length
    isListable &&= texts.every((text) => !text.includes(listSeparator))
  }
  // They come in their order.
  for (const document of documents.all) {
    const texts = textsIn(document)
    for (const text of texts) {
      const group = byText.get(text)
      if (group) group.push(document)
      else byText.set(text, [document])
      largestSize = Math.max(largestSize, group?.length ?? 1)
    }
    if (texts.length > 0) textsOf.set(document._id, texts)
    count(texts)
  }
  return {
    version: documents.version,
    replace(id, document) {
      for (const text of textsOf.get(id) ?? []) {
        const group = (byText.get(text) ?? []).filter(({ _id }) => _id !== id)
        if (group.length > 0) byText.set(text, group)
        else byText.delete(text)
        entries -= 1
      }
      textsOf.delete(id)
      if (!document) return
      const texts = textsIn(document)
      for (const text of texts) {
        const group = byText.get(text) ?? []
        const place = placeOf(group, id)
        byText.set(text, [...group.slice(0, place), document, ...group.slice(place)])
        largestSize = Math.max(largestSize, group.length + 1)
      }
      if (texts.length > 0) textsOf.set(id, texts)
      count(texts)
    },
    index: {
      with: (text) => byText.get(text) ?? [],
      withAny(texts) {
        const groups = [...new Set(texts)].flatMap((text) => byText.get(text) ?? [])
        return [...new Set(groups)].toSorted((a, b) => (a._id < b._id ? -1 : 1))
      },
      get averageSize() {
        return byText.size === 0 ? 0 : entries / byText.size
      },
      get largestSize() {
        return largestSize
      },
      hasAll: false,
      get isListable() {
        return isListable
      },
    },
  }
}
