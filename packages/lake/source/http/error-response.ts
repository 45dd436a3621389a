import { STATUS_CODES } from 'node:http'
import { failureOf } from '../storage/failure.ts'
import { ApiError } from '../protocol/api-error.ts'
import { invalidSession, type ErrorBody, type ErrorDetails } from '../protocol/error-body.ts'

/**
 * The one shape of every refusal: `error` as the Sanity client reads it, `statusCode` and `message` for older readers.
 * Our own failures are logged in full; the answer says what can be done about them, and no more.
 */
export function errorResponse(error: unknown): Response {
  if (!(error instanceof ApiError)) {
    console.error('lake:', error)
    const failure = failureOf(error)
    if (!failure)
      return errorResponse(new ApiError(500, 'internalServerError', 'The content lake failed; its log says why.'))
    const { status, type, sentence, retryAfter } = failure
    return errorResponse(new ApiError(status, type, sentence, retryAfter === undefined ? {} : { retryAfter }))
  }
  const { status, type, message, details } = error
  const body: ErrorBody = {
    statusCode: status,
    error: status === 401 ? 'Unauthorized' : { type, description: message, ...details },
    message,
    errorCode: type === 'sessionNotFoundError' ? invalidSession : type,
    reason: STATUS_CODES[status],
  }
  return Response.json(body, { status, headers: retryHeaders(details) })
}

function retryHeaders({ retryAfter }: ErrorDetails): Record<string, string> {
  return retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
}
