import type { LakeDocument } from './document.ts'
import type { Mutation } from './mutation.ts'

/** The state of a document after a commit; `after` is null where it was deleted. */
export interface DocumentOutcome {
  readonly documentId: string
  readonly after: LakeDocument | null
  /** Set where the stored state cannot be read. */
  readonly isDamaged?: true
}

/** What one transaction did to one document. `before` is null where it did not exist. */
export interface DocumentChange extends DocumentOutcome {
  readonly before: LakeDocument | null
  /** The mutations of the transaction that touched this document. */
  readonly mutations: readonly Mutation[]
}

/** One row for each mutation: what the mutate endpoint reports. */
interface MutationResult {
  readonly id: string
  readonly operation: 'create' | 'update' | 'delete' | 'none'
}

export interface CommittedTransaction {
  readonly transactionId: string
  /** ISO 8601, UTC, milliseconds. */
  readonly timestamp: string
  readonly author: string
  readonly changes: readonly DocumentChange[]
  /** In the order of the mutations. */
  readonly results: readonly MutationResult[]
}
