import type { ContentStorage } from '../storage/content.ts'
import type { LakeDocument } from '../protocol/document.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { snapshotOf, withChanges } from '../snapshot/snapshot.ts'

export interface NewestParts {
  readonly dataset: string
  readonly storage: Pick<ContentStorage, 'contentOf' | 'dataVersion' | 'newestAfter'>
  /** Adds to a document what is not stored because it depends on where the lake is reached. */
  readonly present: (document: LakeDocument) => LakeDocument
}

/**
 * A dataset's content in memory for those who only want to know what is now. A document that was written a hundred times
 * since the last look is read once, which `followedState` cannot do: its listeners want each change.
 * @returns what gives the newest content
 */
export function newestState({ dataset, storage, present }: NewestParts): () => Snapshot {
  let seenVersion = storage.dataVersion()
  const { documents, damaged, seq } = storage.contentOf(dataset)
  let current = snapshotOf(documents.map(present), seq, damaged)
  return () => {
    // Asked before the content is read: what is committed in between is read now and looked for once more later.
    const version = storage.dataVersion()
    if (version === seenVersion) return current
    const { changes, seq: last } = storage.newestAfter(dataset, current.version)
    const presented = changes.map(({ after, ...change }) => ({ ...change, after: after && present(after) }))
    if (last > current.version) current = withChanges(current, presented, last)
    seenVersion = version
    return current
  }
}
