import type { Selected } from '../mutations/selected.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { CommittedTransaction, DocumentChange } from '../protocol/transaction.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'

export interface TransactionRequest {
  /** The caller's id, which becomes `_rev` of every document touched; made up when absent. */
  readonly transactionId?: string
  readonly mutations: readonly Mutation[]
  /** User id of the caller. */
  readonly author: string
  readonly dryRun?: boolean
  /** What the selections by query among the mutations mean; needed where there are any. */
  readonly selected?: Selected
  /** Says why the caller may not make a change, or nothing; without it every change is allowed. */
  readonly refusal?: (change: DocumentChange) => string | undefined
}

/** One dataset: documents in memory, every commit durable in SQLite before anybody sees it. */
export interface Dataset {
  readonly name: string
  /** The current content. Notices commits by other processes on the same database (`PRAGMA data_version`). */
  snapshot(): Snapshot
  /**
   * Applies all mutations or none, and erases the bytes of assets whose documents it deletes.
   * @throws StaleSelection when the content has changed since documents were selected: select again
   * @throws ApiError 400 for a malformed mutation, 404 for a patch of a missing document, 409 for a conflict of
   * revision, existence or reference; 503 `assetNotErased` when the commit is done but a file could not be erased
   */
  commit(request: TransactionRequest): CommittedTransaction
  /**
   * Calls back after each durable commit that comes after the current snapshot, in order, also for commits by other processes.
   * By then the content may have moved on further. A listener that throws is removed. Returns how to stop.
   */
  onCommit(listener: CommitListener): () => void
}

/** @param version of the snapshot that the transaction led to */
export type CommitListener = (transaction: CommittedTransaction, version: number) => void

/** The documents of a commit were selected in content that has changed since. */
export class StaleSelection extends Error {}
