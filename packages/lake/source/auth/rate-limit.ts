import { LRUCache } from 'lru-cache'
import { ApiError } from '../protocol/api-error.ts'

export interface RateLimit {
  /** How long until one more attempt is allowed; 0 when it is now. Milliseconds. */
  wait(key: string): number
  /** Counts one attempt. */
  count(key: string): void
  /** Takes back one attempt that turned out to be right. */
  forgive(key: string): void
}

/**
 * `burst` attempts for each key at once, then one each `every` milliseconds: guessing is slowed, and nobody is shut out.
 * Remembers a bounded number of keys, those asked for last.
 */
export function rateLimit({ burst, every, now }: { burst: number; every: number; now: () => number }): RateLimit {
  /** When an attempt would find all of the burst there again. Epoch milliseconds. */
  // By size, not by number: of a number it keeps all places from the start, and most limits are never asked.
  const fullAt = new LRUCache<string, number>({ maxSize: 20_000, sizeCalculation: () => 1 })
  const backlog = (key: string) => Math.max((fullAt.get(key) ?? 0) - now(), 0)
  const move = (key: string, by: number) => {
    const left = backlog(key) + by
    if (left > 0) fullAt.set(key, now() + left)
    else fullAt.delete(key)
  }
  return {
    wait: (key) => Math.max(backlog(key) - (burst - 1) * every, 0),
    count: (key) => move(key, every),
    forgive: (key) => move(key, -every),
  }
}

/** @throws ApiError 429 with Retry-After when there is something to wait for. Milliseconds. */
export function refuseEarly(wait: number): void {
  if (wait <= 0) return
  const retryAfter = Math.ceil(wait / 1000)
  throw new ApiError(429, 'rateLimitExceededError', `Too many attempts. Try again in ${retryAfter} seconds.`, {
    retryAfter,
  })
}
