import { LRUCache } from 'lru-cache'
import { latestValue, type LatestValue, type LatestValueOptions } from './latest-value.ts'

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
}

export interface VersionedCacheOptions<T> extends Omit<LatestValueOptions<T>, 'make'> {
  /** @param version of which it must be, at least; what it asks for must not be older */
  readonly make: (version: string | null) => Promise<T>
}

/** Of how many fronts values are kept. */
const mostFronts = 4

/** @see VersionedCache */
export function versionedCache<T>(options: VersionedCacheOptions<T>): VersionedCache<T> {
  const { make } = options
  // Each front has one of its own: two that take turns would make it again each time.
  const fronts = new LRUCache<string, LatestValue<T>>({ max: mostFronts })
  const read = (version: string) => {
    const space = version.lastIndexOf(' ')
    const front = version.slice(0, Math.max(space, 0))
    const known = fronts.get(front) ?? latestValue({ ...options, make: (number) => make(`${front} ${number}`) })
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
  }
}
