import { setImmediate } from 'node:timers/promises'

/** Readers who wait for a page to be made anew, and need not as soon as something can be given that was not there before. */
export interface WaitingReaders {
  /** To be called when something may be there. Each finds in a turn of its own: to cut a page keeps all others waiting. */
  look(): Promise<void>
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
    async look() {
      // Who comes meanwhile has looked already.
      const all = [...looks]
      for (const look of all) {
        look()
        await setImmediate()
      }
    },
    found: (find, made) =>
      new Promise((resolve, reject) => {
        const look = () => {
          try {
            const found = find()
            if (found !== undefined) resolve(found)
          } catch (error) {
            reject(error)
          }
        }
        const end = () => void looks.delete(look)
        looks.add(look)
        made.then(end, end)
      }),
  }
}
