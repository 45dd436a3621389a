import { STATUS_CODES } from 'node:http'
import { ApiError } from './api-error.ts'

/**
 * The one shape of every refusal: `error` as the Sanity client reads it, `statusCode` and `message` for older readers.
 * What was not foreseen is logged whole and told to nobody.
 */
export function errorResponse(error: unknown): Response {
  if (!(error instanceof ApiError)) {
    console.error('lake:', error)
    return errorResponse(new ApiError(500, 'internalServerError', 'The content lake failed; its log says why.'))
  }
  const { status, type, message, details } = error
  return Response.json(
    {
      statusCode: status,
      error: { type, description: message, ...details },
      message,
      errorCode: type,
      reason: STATUS_CODES[status],
    },
    { status, headers: retryHeaders(details) },
  )
}

function retryHeaders({ retryAfter }: Record<string, unknown>): HeadersInit {
  return typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {}
}
