import type { LakeDocument } from '../protocol/document.ts'
import type { DocumentOutcome } from '../protocol/transaction.ts'
import { documentMap, type DocumentMap } from './document-map.ts'
import type { DocumentList } from './document-list.ts'
import { newLineage, type Lineage } from './lineage.ts'

/** What the dataset holds at one moment. Immutable: a commit makes a new one, so a long read never sees half a change. */
export interface Snapshot extends DocumentList {
  /** Counts commits; equal numbers mean equal content. */
  readonly version: number
  /** Every document, drafts, versions and private ids included, ordered by `_id`. */
  readonly all: readonly LakeDocument[]
  /** Ids of documents whose stored row cannot be read. They are in nothing else. */
  readonly damaged: ReadonlySet<string>
  /** What it shares with the snapshots before and after it. */
  readonly lineage: Lineage
  get(id: string): LakeDocument | undefined
}

/** A snapshot of exactly these documents. */
export function snapshotOf(documents: readonly LakeDocument[], version = 0, damaged: readonly string[] = []): Snapshot {
  return makeSnapshot(documentMap(documents), version, new Set(damaged), newLineage(version))
}

/** The snapshot after some changes; the one before stays as it was. */
export function withChanges(snapshot: Snapshot, changes: readonly DocumentOutcome[], version: number): Snapshot {
  const { lineage } = snapshot
  const byId = contents.get(snapshot) ?? documentMap(snapshot.all)
  const damaged = new Set(snapshot.damaged)
  for (const { documentId, isDamaged } of changes) {
    if (isDamaged) damaged.add(documentId)
    else damaged.delete(documentId)
  }
  lineage.note(
    version,
    changes.map(({ documentId }) => documentId),
  )
  const next = byId.with(changes.map(({ documentId, after }) => [documentId, after] as const))
  return makeSnapshot(next, version, damaged, lineage)
}

/** What is in a snapshot, without having to sort it. */
const contents = new WeakMap<Snapshot, DocumentMap>()

function makeSnapshot(byId: DocumentMap, version: number, damaged: ReadonlySet<string>, lineage: Lineage): Snapshot {
  // Made at the first reading: a burst of keystrokes commits far more often than anybody queries.
  let known: DocumentList | undefined
  const { get } = byId
  const list = () => (known ??= lineage.list('', { version, documents: byId.values, get }))
  const snapshot: Snapshot = {
    version,
    damaged,
    lineage,
    get,
    get all() {
      return list().all
    },
    ofType: (type) => list().ofType(type),
  }
  contents.set(snapshot, byId)
  return snapshot
}
