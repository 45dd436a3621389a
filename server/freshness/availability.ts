import { setTimeout as pause } from 'node:timers/promises'
import type { SanityClient } from '@sanity/client'
import { REACHABLE_QUERY } from '../../sanity/queries/private/reachable.ts'
import { retryAfterOf } from './backoff.ts'

/** Whether the content API answers. While it does not, one looks for it, and all others wait: each call is one too many then. */
export interface Availability {
  /** Whether it did not answer when it was asked last. */
  isAway(): boolean
  /** Resolves when it answers; soon, where it does. To be waited for before something that failed is tried again. */
  back(): Promise<void>
  stop(): void
}

/** Longest pause between two looks. Milliseconds. */
const longest = 30_000
/** Longest that an answer is waited for. Milliseconds. */
const patience = 5_000
/** So long an answer says that it is there. Milliseconds. */
const goodFor = 500

/**
 * The longer it has been away, the longer it may stay: what was only started again is found within a second.
 * @param away milliseconds
 * @returns milliseconds
 */
const pauseAfter = (away: number) => Math.min(Math.max(away / 12, Math.min(away / 2, 2_000), 500), longest)

/** @see Availability */
export function watchAvailability(client: SanityClient): Availability {
  const impatient = client.withConfig({ maxRetries: 0, timeout: patience })
  const stopping = new AbortController()
  let isAway = false
  let answeredAt = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | null = null

  const ask = async () => {
    const { result } = await impatient.fetch<unknown>(
      REACHABLE_QUERY,
      {},
      { filterResponse: false, returnQuery: false },
    )
    if (result === undefined) throw new Error('The content API gave an answer without a result.')
  }
  const look = async () => {
    const since = performance.now()
    while (!stopping.signal.aborted) {
      try {
        await ask()
        isAway = false
        answeredAt = performance.now()
        break
      } catch (error) {
        isAway = true
        const own = pauseAfter(performance.now() - since) * (0.75 + Math.random() / 2)
        await pause(Math.max(own, retryAfterOf(error) ?? 0), undefined, { ref: false, signal: stopping.signal }).catch(
          () => {},
        )
      }
    }
    looking = null
  }
  return {
    isAway: () => isAway,
    async back() {
      if (performance.now() - answeredAt < goodFor) return
      looking ??= look()
      await looking
    },
    stop: () => stopping.abort(),
  }
}
