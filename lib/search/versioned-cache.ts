/** One thing that is dear to make, kept for as long as it is current. */
export interface VersionedCache<T> {
  /**
   * The thing as of a content version, made anew when the one that is kept is of another, or too old. Who asks for the same
   * at the same time gets the same.
   * @param version `null` where none is known: then it is made for this call alone
   */
  get(version: string | null): Promise<T>
  /** This one turned out to be out of date. */
  drop(thing: T): void
}

interface VersionedCacheOptions<T> {
  readonly make: () => Promise<T>
  readonly now: () => number
  /** It is made anew at this age, whatever the version says: consent ends by date, and an event may be lost. Milliseconds. */
  readonly maxAge: number
}

interface Making<T> {
  readonly version: string
  readonly begun: number
  readonly thing: Promise<T>
  /** The thing, once it is there. */
  made: T | null
}

export function versionedCache<T>({ make, now, maxAge }: VersionedCacheOptions<T>): VersionedCache<T> {
  // One that began before a change may hold the old, so who asks with the new version does not wait for it but begins anew.
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
