import type { LakeDocument } from '../protocol/document.ts'
import type { DocumentOutcome } from '../protocol/transaction.ts'

/** What the dataset holds at one moment. Immutable: a commit makes a new one, so a long read never sees half a change. */
export interface Snapshot {
  /** Counts commits; equal numbers mean equal content. */
  readonly version: number
  /** Every document, drafts, versions and private ids included, ordered by `_id`. */
  readonly all: readonly LakeDocument[]
  /** Ids of documents whose stored row cannot be read. They are in nothing else. */
  readonly damaged: ReadonlySet<string>
  get(id: string): LakeDocument | undefined
  /** Documents of one `_type`, ordered by `_id`. */
  ofType(type: string): readonly LakeDocument[]
}

/** A snapshot of exactly these documents. */
export function snapshotOf(documents: readonly LakeDocument[], version = 0, damaged: readonly string[] = []): Snapshot {
  const byId = new Map(documents.map((document) => [document._id, document]))
  return indexed(byId, version, new Set(damaged))
}

/** The snapshot after some changes; the one before stays as it was. */
export function withChanges(snapshot: Snapshot, changes: readonly DocumentOutcome[], version: number): Snapshot {
  const byId = new Map(contents.get(snapshot) ?? snapshot.all.map((document) => [document._id, document]))
  const damaged = new Set(snapshot.damaged)
  for (const { documentId, after, isDamaged } of changes) {
    if (after) byId.set(documentId, after)
    else byId.delete(documentId)
    if (isDamaged) damaged.add(documentId)
    else damaged.delete(documentId)
  }
  return indexed(byId, version, damaged)
}

/** What is in a snapshot, without having to sort it. */
const contents = new WeakMap<Snapshot, ReadonlyMap<string, LakeDocument>>()

function indexed(byId: ReadonlyMap<string, LakeDocument>, version: number, damaged: ReadonlySet<string>): Snapshot {
  // Sorted and grouped at the first reading: a burst of keystrokes commits far more often than anybody queries.
  let sorted: readonly LakeDocument[] | undefined
  let types: Map<string, LakeDocument[]> | undefined
  const all = () => (sorted ??= [...byId.values()].toSorted((a, b) => (a._id < b._id ? -1 : a._id > b._id ? 1 : 0)))
  const snapshot: Snapshot = {
    version,
    damaged,
    get all() {
      return all()
    },
    get: (id) => byId.get(id),
    ofType(type) {
      types ??= Map.groupBy(all(), (document) => document._type)
      return types.get(type) ?? []
    },
  }
  contents.set(snapshot, byId)
  return snapshot
}
