import { ApiError } from '../protocol/api-error.ts'

/**
 * Bytes that all requests together may hold in memory.
 * @returns takes some of them; what it gives is called to give them back
 * @throws ApiError 503 when there are not as many left
 */
export function byteBudget(limit: number): (bytes: number) => () => void {
  let taken = 0
  return (bytes) => {
    if (taken + bytes > limit)
      throw new ApiError(
        503,
        'serviceUnavailableError',
        'Too much is being uploaded at the moment. Please try again in a few seconds.',
        { retryAfter: 5 },
      )
    taken += bytes
    return () => void (taken -= bytes)
  }
}
