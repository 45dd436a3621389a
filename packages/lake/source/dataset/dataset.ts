/** A document as Sanity shapes it. Keys that start with `_` are the lake's, the rest the schema's. */
export interface LakeDocument {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
  readonly _createdAt: string
  readonly _updatedAt: string
  readonly [key: string]: unknown
}

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

/** One mutation in the wire format of Sanity's HTTP API, validated. */
export type Mutation =
  | { readonly create: DocumentStub }
  | { readonly createOrReplace: DocumentStub }
  | { readonly createIfNotExists: DocumentStub }
  | { readonly delete: Selection }
  | { readonly patch: Selection & PatchOperations }

export type DocumentStub = { readonly _id?: string; readonly _type: string; readonly [key: string]: unknown }
export type Selection =
  | { readonly id: string }
  | { readonly query: string; readonly params?: Readonly<Record<string, unknown>> }
export interface PatchOperations {
  readonly ifRevisionID?: string
  readonly set?: Readonly<Record<string, unknown>>
  readonly setIfMissing?: Readonly<Record<string, unknown>>
  readonly unset?: readonly string[]
  readonly insert?: Insertion
  readonly inc?: Readonly<Record<string, number>>
  readonly dec?: Readonly<Record<string, number>>
  readonly diffMatchPatch?: Readonly<Record<string, string>>
}

/** Where to insert: exactly one of the three. */
export type Insertion =
  | { readonly items: unknown[]; readonly before: string }
  | { readonly items: unknown[]; readonly after: string }
  | { readonly items: unknown[]; readonly replace: string }

export interface TransactionRequest {
  /** The caller's id, which becomes `_rev` of every document touched; made up when absent. */
  readonly transactionId?: string
  readonly mutations: readonly Mutation[]
  /** User id of who asks. */
  readonly author: string
  readonly dryRun?: boolean
  /** What the selections by query among the mutations mean; needed where there are any. */
  readonly selected?: Selected
  /** Says why a change is not allowed to who asks, or nothing; without it everything is. */
  readonly refusal?: (change: DocumentChange) => string | undefined
}

/** What became of a document; `after` is null where it was deleted. */
export interface Outcome {
  readonly documentId: string
  readonly after: LakeDocument | null
  /** Set where what it became cannot be read. */
  readonly isDamaged?: true
}

/** What one transaction did to one document. `before` is null where it did not exist. */
export interface DocumentChange extends Outcome {
  readonly before: LakeDocument | null
  /** The mutations of the transaction that touched this document. */
  readonly mutations: readonly Mutation[]
}

export interface CommittedTransaction {
  readonly transactionId: string
  /** ISO 8601, UTC, milliseconds. */
  readonly timestamp: string
  readonly author: string
  readonly changes: readonly DocumentChange[]
  /** One row for each mutation, in order: what the mutate endpoint reports. */
  readonly results: readonly { readonly id: string; readonly operation: 'create' | 'update' | 'delete' | 'none' }[]
}

/** One dataset: documents in memory, every commit durable in SQLite before it is told to anybody. */
export interface Dataset {
  readonly name: string
  readonly visibility: 'public' | 'private'
  /** The current content. Notices commits by other processes on the same database (`PRAGMA data_version`). */
  snapshot(): Snapshot
  /**
   * Applies all mutations or none.
   * @throws StaleSelection when the content has changed since documents were selected: select again
   * @throws ApiError 400 for a malformed mutation, 404 for a patch of a missing document, 409 for a conflict of
   * revision, existence or reference
   */
  commit(request: TransactionRequest): CommittedTransaction
  /**
   * Calls back after each durable commit that comes after the snapshot of now, in order, also for commits by other processes.
   * When it is called the content may have moved on further. One that throws is ended. Returns how to stop.
   */
  onCommit(listener: CommitListener): () => void
}

/** @param version of the snapshot that the transaction led to */
export type CommitListener = (transaction: CommittedTransaction, version: number) => void

/** The documents that selections by query meant when the dataset had that version. */
export interface Selected {
  readonly version: number
  readonly ids: ReadonlyMap<Selection, readonly string[]>
}

/** The documents of a commit were selected in content that is no longer there. */
export class StaleSelection extends Error {}
