import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as after } from 'node:timers/promises'

export interface LatestValueOptions<T> {
  /** @param number of the version of which it must be, at least */
  readonly make: (number: number) => Promise<T>
  readonly now: () => number
  /**
   * The value is made again at this age even if the version stays: consent ends by date, and an event may be lost.
   * Milliseconds.
   */
  readonly maxAge: number
  /** A value that has taken so long to make is not waited for by who needs a newer one: it may be stuck. Milliseconds. */
  readonly patience?: number
}

/** A value by a number that grows. */
export interface LatestValue<T> {
  /** That of a number, or of a greater one. */
  get(number: number): Promise<T>
  /** The same, or the one before it where that is there and the other is not made in so many milliseconds. */
  getSoon(number: number, longest: number): Promise<{ thing: T; isOlder: boolean }>
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
export function latestValue<T>({ make, now, maxAge, patience = 1_500 }: LatestValueOptions<T>): LatestValue<T> {
  let made: { readonly number: number; readonly begun: number; readonly thing: T } | null = null
  let running: Making<T> | null = null
  let waiting: (Making<T> & { readonly begin: () => void }) | null = null

  const isFresh = ({ begun }: { readonly begun: number }) => now() - begun < maxAge
  const begin = (number: number): Making<T> => {
    const making: Making<T> = { number, begun: now(), thing: make(number) }
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
  }
}
