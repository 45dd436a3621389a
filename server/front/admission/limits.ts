import { LRUCache } from 'lru-cache'
import type { LimitName } from '../site/site.ts'

interface Limit {
  /** How many may be in progress at once: of one client, and of all together. */
  readonly atOnce: readonly [client: number, all: number]
  /** How many may begin in a minute: of one client, and of all together. */
  readonly perMinute?: readonly [client: number, all: number]
}

/**
 * Bounds for what costs more than bytes from memory. An office of fifty editors and readers comes from one address, each
 * editor with a few windows of the editor: 20 streams in each where there is no WebSocket, and a burst of queries when it
 * starts.
 * `deploy/nginx.conf` has the same numbers.
 */
export const limits = {
  /** A page that is not kept, a choice, a search. */
  page: { atOnce: [100, 600] },
  /** The editor, drafts, review links. */
  work: { atOnce: [100, 400] },
  picture: { atOnce: [200, 1_000] },
  /** Queries to the content API: a window of an editor's live preview sends 70 at once, by HTTP/2 really at once. */
  query: { atOnce: [1_000, 3_000] },
  /** Event streams and WebSockets. */
  stream: { atOnce: [1_200, 5_000] },
  signIn: { atOnce: [60, 200], perMinute: [120, 1_200] },
  /** Messages of strangers, each of which somebody has to read. */
  ask: { atOnce: [10, 100], perMinute: [10, 300] },
} as const satisfies Record<LimitName, Limit>

/** Their names, in the order of the list. */
export const limitNames: readonly LimitName[] = ['page', 'work', 'picture', 'query', 'stream', 'signIn', 'ask']

const minute = 60_000
/** Clients that are remembered; the least recently seen is evicted. */
const maxClients = 10_000

/**
 * Counts what is in progress, by client and in total. Memory is bounded by the totals and by `maxClients`.
 * @param now epoch milliseconds
 * @returns begins something for a client, and returns a function that ends it; `null` when it may not begin now
 */
export function limiter(now: () => number): (name: LimitName, client: string) => (() => void) | null {
  const running = new Map<string, number>()
  const begun = new LRUCache<string, { readonly since: number; count: number }>({ max: maxClients })

  const inMinute = (key: string) => {
    const known = begun.get(key)
    if (known && now() - known.since < minute) return known
    const fresh = { since: now(), count: 0 }
    begun.set(key, fresh)
    return fresh
  }

  return (name, client) => {
    const { atOnce, perMinute }: Limit = limits[name]
    const keys = [`${name} ${client}`, name]
    if (keys.some((key, index) => (running.get(key) ?? 0) >= (atOnce[index] ?? 0))) return null
    if (perMinute) {
      const counts = keys.map(inMinute)
      if (counts.some(({ count }, index) => count >= (perMinute[index] ?? 0))) return null
      for (const each of counts) each.count += 1
    }
    for (const key of keys) running.set(key, (running.get(key) ?? 0) + 1)
    let isRunning = true
    return () => {
      if (!isRunning) return
      isRunning = false
      for (const key of keys) {
        const left = (running.get(key) ?? 0) - 1
        if (left > 0) running.set(key, left)
        else running.delete(key)
      }
    }
  }
}
