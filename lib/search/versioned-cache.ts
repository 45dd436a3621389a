import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as after } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'

/** A value that is expensive to make, cached as long as the content version stays. */
export interface VersionedCache<T> {
  /**
   * The value for a content version, or a newer one. It is made again when the cached one is older, or has been there for
   * too long; concurrent callers share one.
   * @param version who counts, a space, and a number: each front counts for itself. `null` when unknown: then the value is
   * made for this call only
   */
  get(version: string | null): Promise<T>
  /**
   * The same, or the one before it where that is there and the other is not made in time.
   * @param longest milliseconds
   */
  getSoon(version: string | null, longest: number): Promise<{ readonly thing: T; readonly isOlder: boolean }>
  /** Drops a value that turned out to be out of date. */
  drop(thing: T): void
}

interface VersionedCacheOptions<T> {
  /** @param version of which it must be, at least; what it asks for must not be older */
  readonly make: (version: string | null) => Promise<T>
  readonly now: () => number
  /**
   * The value is made again at this age even if the version stays: consent ends by date, and an event may be lost.
   * Milliseconds.
   */
  readonly maxAge: number
  /** A value that has taken so long to make is not waited for by who needs a newer one: it may be stuck. Milliseconds. */
  readonly patience?: number
}

/** Of how many fronts values are kept. */
const mostFronts = 4

/** @see VersionedCache */
export function versionedCache<T>(options: VersionedCacheOptions<T>): VersionedCache<T> {
  const { make } = options
  // Each front has one of its own: two that take turns would make it again each time.
  const fronts = new LRUCache<string, ReturnType<typeof cacheOfFront<T>>>({ max: mostFronts })
  const read = (version: string) => {
    const space = version.lastIndexOf(' ')
    const front = version.slice(0, Math.max(space, 0))
    const known = fronts.get(front) ?? cacheOfFront(front, options)
    fronts.set(front, known)
    return { cache: known, number: Number(version.slice(space + 1)) }
  }
  return {
    async get(version) {
      if (version === null) return make(null)
      const { cache, number } = read(version)
      return cache.get(number)
    },
    async getSoon(version, longest) {
      if (version === null) return { thing: await make(null), isOlder: false }
      const { cache, number } = read(version)
      return cache.getSoon(number, longest)
    },
    drop: (thing) => fronts.forEach((cache) => cache.drop(thing)),
  }
}

interface Making<T> {
  /** The version that it was begun at, or will be. */
  number: number
  begun: number
  readonly thing: Promise<T>
}

/**
 * One value is made at a time, and one waits for all who came after a change: while content changes faster than it can be
 * made, makings must not slow each other down.
 */
function cacheOfFront<T>(front: string, { make, now, maxAge, patience = 1_500 }: VersionedCacheOptions<T>) {
  let made: { readonly number: number; readonly begun: number; readonly thing: T } | null = null
  let running: Making<T> | null = null
  let waiting: (Making<T> & { readonly begin: () => void }) | null = null

  const isFresh = ({ begun }: { readonly begun: number }) => now() - begun < maxAge
  const begin = (number: number): Making<T> => {
    const making: Making<T> = { number, begun: now(), thing: make(`${front} ${number}`) }
    running = making
    void settle(making)
    return making
  }
  const settle = async (making: Making<T>) => {
    try {
      const thing = await making.thing
      // One that was overtaken must not replace what is newer.
      if (!made || made.number <= making.number) made = { ...making, thing }
    } catch {
      // Whoever asked for it hears of it.
    }
    if (running !== making) return
    running = null
    waiting?.begin()
  }
  const wait = (number: number, longest: number): Making<T> => {
    const { promise, resolve } = Promise.withResolvers<T>()
    const timer = setTimeout(() => next.begin(), longest).unref()
    // Not as the one before it was: what is asked for belongs to a request.
    const inContext = AsyncLocalStorage.snapshot()
    const next = {
      number,
      begun: Number.POSITIVE_INFINITY,
      thing: promise,
      begin() {
        clearTimeout(timer)
        waiting = null
        resolve(inContext(() => begin(next.number).thing))
      },
    }
    waiting = next
    return next
  }
  const making = (number: number): Making<T> => {
    if (running && running.number >= number && isFresh(running)) return running
    if (waiting) {
      waiting.number = Math.max(waiting.number, number)
      return waiting
    }
    const left = running ? patience - (now() - running.begun) : 0
    return left > 0 ? wait(number, left) : begin(number)
  }
  const current = (number: number) => (made && made.number >= number && isFresh(made) ? made : null)

  return {
    get: async (number: number): Promise<T> => current(number)?.thing ?? making(number).thing,
    async getSoon(number: number, longest: number): Promise<{ thing: T; isOlder: boolean }> {
      const known = current(number)
      if (known) return { thing: known.thing, isOlder: false }
      const { thing } = making(number)
      if (!made || !isFresh(made)) return { thing: await thing, isOlder: false }
      const older = { thing: made.thing, isOlder: true }
      const newest = thing.then((newer) => ({ thing: newer, isOlder: false }))
      return Promise.race([newest, after(longest, older, { ref: false })])
    },
    drop(thing: T): void {
      if (made?.thing === thing) made = null
    },
  }
}
