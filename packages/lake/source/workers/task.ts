import type { HookAnswer } from '../deltas/hook-content.ts'
import type { ErrorDetails } from '../protocol/error-body.ts'
import type { ErrorCode } from '../protocol/error-codes.ts'
import type { Elements } from '../tracing/content-source-map.ts'
import type { Perspective } from '../query/perspective.ts'

/** Everything that a worker needs to know once: where the content is and how the lake is reached. */
export interface WorkerSettings {
  readonly dataDir: string
  readonly projectId: string
  readonly publicUrl: string
  /** How an operator calls the command line. */
  readonly command: string
  /** Milliseconds that one evaluation may take. */
  readonly queryTimeout: number
}

interface AboutContent {
  readonly dataset: string
  /** The dataset's version when the question came in: the answer is never from an older one. */
  readonly version: number
  /** What `now()` gives, epoch milliseconds. */
  readonly now: number
}

/** A question of the query endpoint. */
export interface QueryTask extends AboutContent {
  readonly kind: 'query'
  readonly query: string
  /** JSON: cheap to hand over whatever is in it. */
  readonly params: string
  readonly perspective: Perspective
  readonly viewerId: string
  readonly includePrivate: boolean
  /** Whether the answer repeats the query. */
  readonly echo: boolean
  /** Whether the answer has a source map, and how that names elements. */
  readonly sourceMap: Elements | null
}

/** Which documents the selections of a transaction mean. */
export interface SelectTask extends AboutContent {
  readonly kind: 'select'
  /** JSON of `{query, params?}[]`. */
  readonly selections: string
}

/** How changes look to a listener. */
export interface MatchTask {
  readonly kind: 'match'
  readonly query: string
  /** JSON. */
  readonly params: string
  readonly viewerId: string
  /** JSON of `{before, after}[]`. */
  readonly changes: string
  /** What `now()` gives, epoch milliseconds. */
  readonly now: number
}

/** What a webhook is told of a change. */
export interface HookTask extends AboutContent {
  readonly kind: 'hook'
  readonly filter: string
  readonly projection: string
  readonly withheld: string
  readonly clock: string
  readonly documentId: string
  /** JSON of `{before, after}`. */
  readonly change: string
}

export type Task = QueryTask | SelectTask | MatchTask | HookTask

/** What makes two tasks the same work, whatever their parameters. */
export function questionOf(task: Task): string {
  return 'query' in task ? task.query : task.kind
}

/** Errors lose their class on the way between processes, so a refusal travels as a plain value. */
export interface Refused {
  readonly kind: 'refused'
  readonly status: number
  readonly type: ErrorCode
  readonly description: string
  readonly details: ErrorDetails
}

/** What a worker says once, when it has read the content. */
export interface WorkerReady {
  readonly kind: 'ready'
}

export type TaskOutcome =
  /** `body`: the whole JSON answer of the query endpoint, UTF-8. `took`: milliseconds. */
  | { readonly kind: 'query'; readonly body: Uint8Array<ArrayBuffer>; readonly took: number }
  | { readonly kind: 'select'; readonly version: number; readonly ids: readonly (readonly string[])[] }
  | { readonly kind: 'match'; readonly matches: readonly { readonly before: boolean; readonly after: boolean }[] }
  | { readonly kind: 'hook'; readonly answer: HookAnswer }
  | Refused
