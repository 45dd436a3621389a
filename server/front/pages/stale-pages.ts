import { setImmediate, setTimeout as pause } from 'node:timers/promises'
import pLimit from 'p-limit'

export interface StalePagesOptions {
  /** The pages that are kept, what was read last first. */
  readonly keys: () => Iterable<string>
  /** Whether a page is old only by a minor change. */
  readonly isStale: (key: string) => boolean
  readonly renew: (key: string) => Promise<unknown>
  /** When it was known last that something has moved. Milliseconds, as `now`. */
  readonly movedAt: () => number
  readonly now: () => number
  /** How long a page is served stale at most, after a minor change. Milliseconds. */
  readonly longest?: number
}

/**
 * Pages that are served as they are for a while, and rendered again in the background: those that a minor change has made old,
 * where it has made many old at once; of few, each reader waits for the new one. And those on which something has moved, for a
 * second: who publishes looks at the list after that.
 * @see https://www.rfc-editor.org/rfc/rfc5861 (stale-while-revalidate)
 */
export interface StalePages {
  /** To be called after a minor change. */
  look(): void
  /** One of them, whatever made it old. */
  add(key: string): void
  /** Whether a page is served as it is; then it is rendered again. */
  serves(key: string, change: 'minor' | 'moved'): boolean
}

/** So many pages are rendered in half a second: waiting for one of them is no trouble. */
const few = 20

/** How many are rendered again at once: readers who wait for others come first. */
const lanes = 2

/** What has moved is where it was so long. Milliseconds. */
const longestMoved = 1_000

/** How many pages are looked at before readers have their turn: two milliseconds. */
const part = 200

/** Looking takes this part of the time, however fast changes come: readers get their pages from the same thread. */
const share = 1 / 4

/** Longest between two looks: meanwhile nobody knows of the last change what it made old. Milliseconds. */
const longestPause = 500

/** @see StalePages */
export function stalePages({ keys, isStale, renew, movedAt, now, longest = 120_000 }: StalePagesOptions): StalePages {
  /** Since when each is served stale. */
  const waiting = new Map<string, number>()
  const inTurn = pLimit(lanes)
  /** How often it was looked for changes. */
  let looks = 0
  const revalidate = async (key: string): Promise<void> => {
    const before = looks
    try {
      if (isStale(key)) await renew(key)
    } catch {
      // It is reported where it is rendered; from now on readers wait for the page.
    }
    // It has changed again while it was rendered: what is kept now is as good as what was before.
    if (looks !== before && isStale(key)) return wait(key)
    waiting.delete(key)
  }
  const wait = (key: string): void => {
    waiting.set(key, now())
    void inTurn(revalidate, key)
  }
  const queue = (stale: readonly string[]) => {
    if (waiting.size === 0 && stale.length <= few) return
    for (const key of stale) if (!waiting.has(key)) wait(key)
  }
  let isLooking = false
  let isAsked = false
  /** A part at a time: tens of thousands of pages may be kept, and readers come meanwhile. */
  const lookAtAll = async () => {
    isLooking = true
    try {
      while (isAsked) {
        isAsked = false
        const began = performance.now()
        queue(await allStale())
        const took = performance.now() - began
        if (isAsked) await pause(Math.min(took * (1 / share - 1), longestPause), undefined, { ref: false })
      }
    } finally {
      isLooking = false
    }
  }
  const allStale = async () => {
    const found: string[] = []
    for (const [place, key] of [...keys()].entries()) {
      if (place % part === part - 1) await setImmediate()
      if (isStale(key)) found.push(key)
    }
    return found
  }
  return {
    look() {
      isAsked = true
      looks += 1
      if (!isLooking) void lookAtAll()
    },
    add(key) {
      if (!waiting.has(key)) wait(key)
    },
    serves(key, change) {
      const since = waiting.get(key)
      if (change === 'moved') {
        if (since === undefined && now() - movedAt() < longestMoved) wait(key)
        return now() - (since ?? movedAt()) < longestMoved
      }
      // How many there are is known in a moment.
      return since === undefined ? isLooking : now() - since < longest
    },
  }
}
