import type { SanityClient } from '@sanity/client'

/** Milliseconds. */
const longest = 20_000

/**
 * Changes something once live events are followed, and waits until one names any of these tags.
 * @returns whether one did, in 20 seconds
 */
export function syncTagsOfNextChange(
  client: SanityClient,
  tags: readonly string[],
  change: () => Promise<unknown>,
): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>()
  const deadline = setTimeout(() => resolve(false), longest)
  const events = client.live.events({ includeDrafts: false }).subscribe({
    error: reject,
    next(event) {
      if (event.type === 'welcome') change().catch(reject)
      if (event.type === 'message' && event.tags.some((tag) => tags.includes(tag))) resolve(true)
    },
  })
  return promise.finally(() => {
    clearTimeout(deadline)
    events.unsubscribe()
  })
}
