import type { LakeDocument } from './document.ts'
import type { ErrorDetails } from './error-body.ts'
import type { ErrorCode } from './error-codes.ts'
import type { Mutation } from './mutation.ts'

/** How a change looks to a listener: the document begins to match its query, stays a match, or no longer matches. */
export type Transition = 'appear' | 'update' | 'disappear'

/** Event `welcome`: the first of a stream. What is committed after it will be told. */
export interface WelcomeEvent {
  readonly listenerName: string
}

/** Event `mutation`: what a transaction did to one document. @see https://www.sanity.io/docs/http-listen */
export interface MutationEvent {
  readonly eventId: string
  readonly documentId: string
  readonly transactionId: string
  readonly transition: Transition
  /** User id of the author. */
  readonly identity: string
  readonly mutations?: readonly Mutation[]
  readonly result?: LakeDocument
  readonly previous?: LakeDocument | null
  /** Mendoza patches. */
  readonly effects?: { readonly apply: readonly unknown[]; readonly revert: readonly unknown[] }
  /** The `resultRev` of the event before it about this document; absent for one that is new. */
  readonly previousRev?: string
  /** Of a deletion: its transaction. */
  readonly resultRev: string
  readonly timestamp: string
  readonly visibility: 'query'
  /** How many events of this transaction the listener gets, and which of them this is, from 1. */
  readonly transactionTotalEvents: number
  readonly transactionCurrentEvent: number
}

/** Event `channelError`: the last of a stream that cannot go on. The client does not ask again by itself. */
export interface ChannelErrorEvent {
  readonly message: string
  readonly error: { readonly description: string; readonly type: ErrorCode } & ErrorDetails
}

/** Event `message` of `/data/live/events`: queries with one of these tags are out of date. */
export interface LiveEvent {
  readonly tags: readonly string[]
}
