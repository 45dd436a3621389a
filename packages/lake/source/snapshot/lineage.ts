import type { LakeDocument } from '../protocol/document.ts'
import { changedList, documentList, type DocumentList } from './document-list.ts'

/** So many changed ids are remembered. What is older is made anew. */
const most = 5_000

/** With more changes than one document in so many, a list is made anew. */
const worthPatching = 8

/** Some of the documents of a snapshot. */
interface DocumentSelection {
  readonly version: number
  /** Every document, in any order. */
  readonly documents: () => readonly LakeDocument[]
  readonly get: (id: string) => LakeDocument | undefined
}

/** What snapshots that follow from each other share, so that the next one costs what has changed. */
export interface Lineage {
  /** The ids of what changed after a version and up to another; `null` where that is not known any more. */
  changedBetween(after: number, upTo: number): ReadonlySet<string> | null
  /** Some documents were changed, which makes a new version. */
  note(version: number, ids: readonly string[]): void
  /**
   * The documents of a selection as a list, made of the newest list of the same name where few documents have changed.
   * @param name of the rule by which documents are selected
   */
  list(name: string, selection: DocumentSelection): DocumentList
}

/** @param first the version of the first snapshot */
export function newLineage(first: number): Lineage {
  const changes: { readonly version: number; readonly id: string }[] = []
  let knownAfter = first
  const lists = new Map<string, { readonly of: DocumentSelection; readonly list: DocumentList }>()

  const changedBetween = (after: number, upTo: number) => {
    if (after < knownAfter || upTo < after) return null
    return new Set(changes.flatMap(({ version, id }) => (version > after && version <= upTo ? [id] : [])))
  }
  return {
    changedBetween,
    note(version, ids) {
      for (const id of ids) changes.push({ version, id })
      const dropped = changes.splice(0, Math.max(0, changes.length - most))
      // Of a version that is forgotten in part nothing is known.
      knownAfter = Math.max(knownAfter, dropped.at(-1)?.version ?? 0)
    },
    list(name, selection) {
      const newest = lists.get(name)
      const ids = newest ? changedBetween(newest.of.version, selection.version) : null
      const isWorth = newest && ids && ids.size * worthPatching <= newest.list.all.length
      const list = isWorth
        ? changedList(
            newest.list,
            [...ids].map((id) => ({ id, before: newest.of.get(id), after: selection.get(id) })),
          )
        : documentList(selection.documents())
      if (!newest || newest.of.version <= selection.version) lists.set(name, { of: selection, list })
      return list
    },
  }
}
