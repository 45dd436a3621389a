/** Longest that an answer is waited for. Milliseconds. */
export const patience = 10_000

/** Asks, follows no redirect, and does not wait for ever. */
export const ask = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience), ...init })
