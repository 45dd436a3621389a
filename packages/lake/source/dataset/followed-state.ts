import type { ContentStorage } from '../storage/content.ts'
import type { LakeDocument } from '../protocol/document.ts'
import type { CommittedTransaction, DocumentChange } from '../protocol/transaction.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { snapshotOf, withChanges } from '../snapshot/snapshot.ts'

/** A transaction that the state has taken in. `seq` is the state's version after it. */
export interface Step {
  readonly seq: number
  readonly transaction: CommittedTransaction
}

export interface FollowedState {
  readonly current: Snapshot
  /** When the last commit was made, ISO 8601; `null` before the first. */
  readonly lastTimestamp: string | null
  /** Takes in what other connections committed since the last time, all of it at once, and returns it, oldest first. */
  follow(): readonly Step[]
  /** Takes in a transaction of this connection; all before it must have been followed. */
  add(transaction: CommittedTransaction, seq: number): Step
}

export interface FollowedParts {
  readonly dataset: string
  readonly storage: Pick<ContentStorage, 'contentOf' | 'dataVersion' | 'logAfter'>
  /** Adds to a document what is not stored because it depends on where the lake is reached. */
  readonly present: (document: LakeDocument) => LakeDocument
}

/**
 * A dataset's content in memory, in step with its transaction log. It notifies nobody: that is done afterwards, so
 * that nothing can change the state while it is being brought up to date.
 */
export function followedState({ dataset, storage, present }: FollowedParts): FollowedState {
  let seenVersion = storage.dataVersion()
  const { documents, damaged, ...newest } = storage.contentOf(dataset)
  let { seq, timestamp: lastTimestamp } = newest
  let current = snapshotOf(documents.map(present), seq, damaged)

  const take = (entries: readonly { readonly seq: number; readonly transaction: CommittedTransaction }[]) => {
    const touched = new Map<string, DocumentChange>()
    const stateOf = (id: string) => {
      const change = touched.get(id)
      return change ? change.after : (current.get(id) ?? null)
    }
    const steps = entries.map(({ transaction, seq: to }) => {
      // What was before is what this state held, so that revisions chain for its listeners whatever was erased meanwhile.
      const changes = transaction.changes.map((change) => ({
        ...change,
        before: stateOf(change.documentId),
        after: change.after && present(change.after),
      }))
      for (const change of changes) touched.set(change.documentId, change)
      return { seq: to, transaction: { ...transaction, changes } }
    })
    const last = steps.at(-1)
    if (!last) return steps
    if (steps.some((step, place) => step.seq <= (steps[place - 1]?.seq ?? seq)))
      throw new Error(`Commits of "${dataset}" came out of order: ${last.seq} after ${seq}.`)
    current = withChanges(current, [...touched.values()], last.seq)
    seq = last.seq
    lastTimestamp = last.transaction.timestamp
    return steps
  }

  return {
    get current() {
      return current
    },
    get lastTimestamp() {
      return lastTimestamp
    },
    follow() {
      // Asked before the log is read: what is committed in between is read now and looked for once more later.
      const version = storage.dataVersion()
      if (version === seenVersion) return []
      const steps = take(
        storage.logAfter(dataset, seq).map((entry) => ({ seq: entry.seq, transaction: { ...entry, results: [] } })),
      )
      // Only now: a log that could not be read is read again.
      seenVersion = version
      return steps
    },
    add(transaction, to) {
      const [step] = take([{ seq: to, transaction }])
      if (!step) throw new Error('A transaction was not taken in.')
      return step
    },
  }
}
