import type { LakeDocument } from '../protocol/document.ts'

/** Documents by their ids. Immutable: the one after a change costs the change, and now and then a copy. */
export interface DocumentMap {
  get(id: string): LakeDocument | undefined
  /** All of them, in any order. */
  values(): LakeDocument[]
  /** The same with some documents replaced, or without them where there is none. */
  with(changes: Iterable<readonly [id: string, document: LakeDocument | null]>): DocumentMap
}

/** So many changes are kept beside what they change: with more, looking both up and copying them cost more than they spare. */
const mostChanges = 500

export function documentMap(documents: readonly LakeDocument[]): DocumentMap {
  return changedMap(new Map(documents.map((document) => [document._id, document])), new Map())
}

function changedMap(
  base: ReadonlyMap<string, LakeDocument>,
  changed: ReadonlyMap<string, LakeDocument | null>,
): DocumentMap {
  const merged = () => {
    const all = new Map(base)
    for (const [id, document] of changed)
      if (document) all.set(id, document)
      else all.delete(id)
    return all
  }
  return {
    get(id) {
      const document = changed.get(id)
      return document === undefined ? base.get(id) : (document ?? undefined)
    },
    values: () => [...merged().values()],
    with(changes) {
      const next = new Map([...changed, ...changes])
      const map = changedMap(base, next)
      return next.size > mostChanges ? documentMap(map.values()) : map
    },
  }
}
