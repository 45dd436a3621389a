import { LRUCache } from 'lru-cache'

/** A value that is expensive to make, cached as long as the content version stays. */
export interface VersionedCache<T> {
  /**
   * The value for a content version. It is made again when the cached one has another version or is too old; concurrent
   * callers share one.
   * @param version who counts, a space, and a number: each front counts for itself. `null` when unknown: then the value is
   * made for this call only
   */
  get(version: string | null): Promise<T>
  /** Drops a value that turned out to be out of date. */
  drop(thing: T): void
}

interface VersionedCacheOptions<T> {
  readonly make: () => Promise<T>
  readonly now: () => number
  /**
   * The value is made again at this age even if the version stays: consent ends by date, and an event may be lost.
   * Milliseconds.
   */
  readonly maxAge: number
}

interface Making<T> {
  readonly version: string
  readonly begun: number
  readonly thing: Promise<T>
  /** The value, once it is made. */
  made: T | null
}

/** Of how many fronts values are kept. */
const mostFronts = 4

export function versionedCache<T>({ make, now, maxAge }: VersionedCacheOptions<T>): VersionedCache<T> {
  // A value that was begun before a change may be stale, so a caller with the new version starts its own. Each front has one
  // of its own: two that take turns would make it again each time.
  const current = new LRUCache<string, Making<T>>({ max: mostFronts })
  const forget = (front: string, making: Making<T>) => {
    if (current.peek(front) === making) current.delete(front)
  }
  return {
    get(version) {
      if (version === null) return make()
      const front = version.slice(0, Math.max(version.lastIndexOf(' '), 0))
      const known = current.get(front)
      if (known?.version === version && now() - known.begun < maxAge) return known.thing
      const making: Making<T> = { version, begun: now(), thing: make(), made: null }
      current.set(front, making)
      making.thing.then(
        (made) => (making.made = made),
        () => forget(front, making),
      )
      return making.thing
    },
    drop(thing) {
      for (const [front, making] of current.entries()) if (making.made === thing) current.delete(front)
    },
  }
}
