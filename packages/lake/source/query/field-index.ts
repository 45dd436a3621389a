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

/** One whose texts can be looked through. */
export interface TextIndex extends FieldIndex {
  /** All texts that some document has. */
  texts(): Iterable<string>
  /** Those that have any of them, for who only asks which they are. */
  anyOf(texts: readonly string[]): ReadonlySet<LakeDocument>
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
export function fieldIndex(documents: VisibleDocuments, name: string, valuesOf: ValuesOf): TextIndex {
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
  readonly index: TextIndex
  /** Of which content it is. */
  version: number
  /** Takes out what a document had, and puts in what it has. */
  replace(id: string, document: LakeDocument | undefined): void
}

/** The documents that have a text. */
interface Group {
  readonly text: string
  documents: LakeDocument[]
}

function growingIndex(documents: VisibleDocuments, valuesOf: ValuesOf): GrowingIndex {
  const groups = new Map<string, Group>()
  /** Groups, not texts: a word that ten thousand documents have is in memory once. */
  const groupsOf = new Map<string, readonly Group[]>()
  let entries = 0
  let largestSize = 0
  let isListable = true
  const groupFor = (text: string): Group => {
    const group = groups.get(text) ?? { text, documents: [] }
    groups.set(text, group)
    return group
  }
  /** @param put puts the document into a group, at its place */
  const add = (document: LakeDocument, put: (group: Group) => void) => {
    const texts = new Set(valuesOf(document).filter((value): value is string => typeof value === 'string'))
    const own = [...texts].map(groupFor)
    for (const group of own) {
      put(group)
      largestSize = Math.max(largestSize, group.documents.length)
      isListable &&= !group.text.includes(listSeparator)
    }
    if (own.length > 0) groupsOf.set(document._id, own)
    entries += own.length
  }
  // They come in their order.
  for (const document of documents.all) add(document, (group) => group.documents.push(document))
  return {
    version: documents.version,
    replace(id, document) {
      const before = groupsOf.get(id) ?? []
      for (const group of before) {
        group.documents = group.documents.filter(({ _id }) => _id !== id)
        if (group.documents.length === 0) groups.delete(group.text)
      }
      entries -= before.length
      groupsOf.delete(id)
      if (!document) return
      // Whoever has a group's list keeps it as it was.
      add(document, (group) => {
        const place = placeOf(group.documents, id)
        group.documents = [...group.documents.slice(0, place), document, ...group.documents.slice(place)]
      })
    },
    index: {
      with: (text) => groups.get(text)?.documents ?? [],
      withAny(texts) {
        const found = [...new Set(texts)].flatMap((text) => groups.get(text)?.documents ?? [])
        return [...new Set(found)].toSorted((a, b) => (a._id < b._id ? -1 : 1))
      },
      texts: () => groups.keys(),
      anyOf: (texts) => new Set(texts.flatMap((text) => groups.get(text)?.documents ?? [])),
      get averageSize() {
        return groups.size === 0 ? 0 : entries / groups.size
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
