/** Readers who wait for a page to be made anew, and need not as soon as something can be given that was not there before. */
export interface WaitingReaders {
  /** To be called when something may be there. */
  look(): void
  /**
   * What is found, as soon as it is.
   * @param made what is waited for otherwise: nobody looks any more when it has come, or has failed
   */
  found<T>(find: () => T | undefined, made: Promise<unknown>): Promise<T>
}

/** @see WaitingReaders */
export function waitingReaders(): WaitingReaders {
  const looks = new Set<() => void>()
  return {
    look() {
      for (const look of looks) look()
    },
    found: (find, made) =>
      new Promise((resolve) => {
        const look = () => {
          const found = find()
          if (found === undefined) return
          looks.delete(look)
          resolve(found)
        }
        const end = () => void looks.delete(look)
        looks.add(look)
        made.then(end, end)
      }),
  }
}
