import { ApiError } from '../protocol/api-error.ts'

/** Suggested to callers who were refused because of others. Seconds. */
const retryAfter = 1

/** 504 and not 503: the real client repeats 429, 502 and 503 by itself, and this would only take as long again. */
export function tookTooLong(deadline: number): ApiError {
  const limit = `${deadline / 1000} seconds`
  return new ApiError(
    504,
    'queryTimeoutError',
    `The query took longer than ${limit} and was ended: ask for less at once, or compare fewer documents with each other.`,
  )
}

export function tookTooMuchMemory(): ApiError {
  return new ApiError(400, 'queryError', 'The query needed more memory than one may use, and was ended: ask for less.')
}

export function endedForOthers(): ApiError {
  const description =
    'The query was ended after a while because others were waiting: try again, or ask for less at once.'
  return new ApiError(503, 'queryPreemptedError', description, { retryAfter })
}

export function noTurn(): ApiError {
  return new ApiError(503, 'serviceUnavailableError', 'Too many queries are waiting: try again.', { retryAfter })
}

export function tooManyOfOne(): ApiError {
  const description = 'Too many of your queries are waiting: send fewer at a time.'
  return new ApiError(429, 'rateLimitExceededError', description, { retryAfter })
}

/** Nobody reads it; 499 as in nginx's log. */
export function callerGone(): ApiError {
  return new ApiError(499, 'callerGoneError', 'The caller hung up.')
}

export function closing(): ApiError {
  return new ApiError(503, 'serviceUnavailableError', 'The content lake is being stopped.', { retryAfter })
}
