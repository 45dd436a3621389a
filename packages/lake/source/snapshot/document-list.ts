import type { LakeDocument } from '../protocol/document.ts'

/** Documents ordered by `_id`, each id once. Immutable. */
export interface DocumentList {
  readonly all: readonly LakeDocument[]
  /** Those of one `_type`, ordered by `_id`. */
  ofType(type: string): readonly LakeDocument[]
}

/** What became of one document; `undefined` where there was, or is, none. */
export interface ListChange {
  readonly id: string
  readonly before: LakeDocument | undefined
  readonly after: LakeDocument | undefined
}

type Types = ReadonlyMap<string, readonly LakeDocument[]>

/** Of each list, its types, once somebody asked for one. */
const typesOf = new WeakMap<DocumentList, Types>()

/** @param documents in any order */
export function documentList(documents: readonly LakeDocument[]): DocumentList {
  return listOf(documents.toSorted((a, b) => (a._id < b._id ? -1 : a._id > b._id ? 1 : 0)))
}

/** The list after some changes: it costs what they are, and a copy. */
export function changedList(list: DocumentList, changes: readonly ListChange[]): DocumentList {
  const next = listOf(patched(list.all, changes))
  const types = typesOf.get(list)
  if (types) typesOf.set(next, changedTypes(types, changes))
  return next
}

function listOf(all: readonly LakeDocument[]): DocumentList {
  const list: DocumentList = {
    all,
    ofType(type) {
      const types = typesOf.get(list) ?? Map.groupBy(all, ({ _type }) => _type)
      typesOf.set(list, types)
      return types.get(type) ?? []
    },
  }
  return list
}

function changedTypes(types: Types, changes: readonly ListChange[]): Types {
  const next = new Map(types)
  const touched = new Set(changes.flatMap(({ before, after }) => [before?._type ?? [], after?._type ?? []].flat()))
  for (const type of touched) {
    const own = changes
      .filter(({ before, after }) => before?._type === type || after?._type === type)
      .map(({ id, after }) => ({ id, after: after?._type === type ? after : undefined }))
    next.set(type, patched(types.get(type) ?? [], own))
  }
  return next
}

function patched(
  list: readonly LakeDocument[],
  changes: readonly Pick<ListChange, 'id' | 'after'>[],
): readonly LakeDocument[] {
  const next = [...list]
  for (const { id, after } of changes) {
    const place = placeOf(next, id)
    const there = next[place]?._id === id ? 1 : 0
    next.splice(place, there, ...(after ? [after] : []))
  }
  return next
}

/** Where a document with that id stands, or would stand. */
export function placeOf(list: readonly LakeDocument[], id: string): number {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    const document = list[middle]
    if (document && document._id < id) from = middle + 1
    else to = middle
  }
  return from
}
