import { LRUCache } from 'lru-cache'
import { ApiError } from '../http/api-error.ts'

export interface RateLimit {
  /**
   * Counts one attempt.
   * @throws ApiError 429 when there were too many in the window
   */
  count(key: string): void
  /** Forgets the attempts of who turned out to be right. */
  forgive(key: string): void
}

/** At most `limit` attempts for each key in `window` milliseconds; remembers a bounded number of keys. */
export function rateLimit({ limit, window, now }: { limit: number; window: number; now: () => number }): RateLimit {
  const attempts = new LRUCache<string, { count: number; since: number }>({ max: 10_000 })
  return {
    count(key) {
      const known = attempts.get(key)
      const entry = known && now() - known.since < window ? known : { count: 0, since: now() }
      attempts.set(key, { ...entry, count: entry.count + 1 })
      if (entry.count < limit) return
      const retryAfter = Math.ceil((entry.since + window - now()) / 1000)
      throw new ApiError(429, 'rateLimitError', `Too many attempts. Try again in ${retryAfter} seconds.`, {
        retryAfter,
      })
    },
    forgive: (key) => attempts.delete(key),
  }
}
