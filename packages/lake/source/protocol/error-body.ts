import type { ErrorCode, MutationErrorCode } from './error-codes.ts'

/** By which Studio knows that its session is over, and asks to sign in. */
export const invalidSession = 'SIO-401-ANF'

/** What is refused, in the shape that the Sanity client reads: `ClientError` looks at `error.description` and `error.type`. */
export interface ErrorBody {
  readonly statusCode: number
  readonly error:
    | ({
        readonly type: ErrorCode
        /** One sentence for a person: what is wrong and what to do. */
        readonly description: string
      } & ErrorDetails)
    /** Of a 401, as hosted Sanity answers before anybody has looked at the question. */
    | 'Unauthorized'
  /** The same sentence, for older readers, as `errorCode`. */
  readonly message: string
  readonly errorCode: ErrorCode | typeof invalidSession
  /** HTTP's own words for the status. */
  readonly reason: string | undefined
}

/** What some errors say besides. */
export interface ErrorDetails {
  /** Seconds after which it is worth trying again; the header `retry-after` says the same. */
  readonly retryAfter?: number
  /** Of a `mutationError`: which mutation failed, by its place in the request, and why. */
  readonly items?: readonly {
    readonly index: number
    readonly error: {
      readonly type: MutationErrorCode
      readonly description: string
      /** Of `documentHasReferencesError`: the document that cannot be deleted, and who refers to it. */
      readonly id?: string
      readonly referencingIDs?: readonly string[]
    }
  }[]
  /** Of a `queryParseError` or `queryError`: the query; of the first also which characters of it are wrong. */
  readonly query?: string
  readonly start?: number
  readonly end?: number
}
