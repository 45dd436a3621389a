import type { ErrorDetails } from './error-body.ts'
import type { ErrorCode } from './error-codes.ts'

/**
 * The one error that is thrown to refuse something. `http/error-response.ts` is the only place that turns it into bytes.
 */
export class ApiError extends Error {
  readonly status: number
  readonly type: ErrorCode
  readonly details: ErrorDetails

  /**
   * @param status HTTP status, 400–599
   * @param description one sentence for a person: what is wrong and what to do
   */
  constructor(status: number, type: ErrorCode, description: string, details: ErrorDetails = {}) {
    super(description)
    this.name = 'ApiError'
    this.status = status
    this.type = type
    this.details = details
  }
}

/** For `catch`: `null` for what is not there. @throws any other error */
export function nothingFor404(error: unknown): null {
  if (error instanceof ApiError && error.status === 404) return null
  throw error
}
