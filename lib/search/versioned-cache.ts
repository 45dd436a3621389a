/** A value that is expensive to make, cached as long as the content version stays. */
export interface VersionedCache<T> {
  /**
   * The value for a content version. It is made again when the cached one has another version or is too old; concurrent
   * callers share one.
   * @param version `null` when unknown: then the value is made for this call only
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

export function versionedCache<T>({ make, now, maxAge }: VersionedCacheOptions<T>): VersionedCache<T> {
  // A value that was begun before a change may be stale, so a caller with the new version starts its own.
  let current: Making<T> | null = null
  const forget = (making: Making<T>) => {
    if (current === making) current = null
  }
  return {
    get(version) {
      if (version === null) return make()
      if (current && current.version === version && now() - current.begun < maxAge) return current.thing
      const making: Making<T> = { version, begun: now(), thing: make(), made: null }
      current = making
      making.thing.then(
        (made) => (making.made = made),
        () => forget(making),
      )
      return making.thing
    },
    drop(thing) {
      if (current?.made === thing) current = null
    },
  }
}
