import { setTimeout as sleep } from 'node:timers/promises'
import { BucketError } from '../bucket/bucket-error.ts'
import { lease, type BucketRecords } from './bucket-records.ts'

/** How often what is left to erase is looked for, and how long one waits after a failure. Milliseconds. */
const lookInterval = 30_000
const afterFailure = 5_000
const poll = 100

/** Erases in a bucket what was noted, until it is done: in this process or another, after a restart too. */
export interface BucketErasing {
  /** Begins now. */
  begin(): void
  /** @returns those keys that are still to be erased after so many milliseconds */
  whenDone(keys: readonly string[], patience: number): Promise<readonly string[]>
  stop(): Promise<void>
}

/** @param remove deletes one object; nothing of it goes on after its signal */
export function bucketErasing(
  remove: (key: string, signal: AbortSignal) => Promise<void>,
  records: BucketRecords,
): BucketErasing {
  const stopping = new AbortController()
  const inHand = new Map<string, Promise<boolean>>()
  let isGoing = false
  let isAskedAgain = false

  /** @returns whether the bucket answered, so that others may be tried */
  async function erase(key: string): Promise<boolean> {
    try {
      // Nothing of it may reach the bucket when another process may have taken it over.
      await remove(key, AbortSignal.any([stopping.signal, AbortSignal.timeout(lease / 2)]))
      records.done(key)
      return true
    } catch (error) {
      if (stopping.signal.aborted) return false
      console.error(`lake: ${key} could not be erased in the bucket yet; it is tried again:`, error)
      records.release(key, afterFailure)
      return error instanceof BucketError && error.isRefusal
    } finally {
      inHand.delete(key)
    }
  }

  /** One after the other: a thousand pictures that are deleted together are no thousand requests at once. */
  async function eraseAll(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      if (stopping.signal.aborted) return
      const own = inHand.get(key) ?? (records.claim(key) ? erase(key) : undefined)
      if (own === undefined) continue
      inHand.set(key, own)
      if (!(await own)) return
    }
  }

  /** One at a time: through an outage of hours, each look would add one to those that wait for the bucket. */
  async function lookThrough(): Promise<void> {
    isAskedAgain = true
    if (isGoing) return
    isGoing = true
    try {
      while (isAskedAgain && !stopping.signal.aborted) {
        isAskedAgain = false
        await eraseAll(records.waiting())
      }
    } finally {
      isGoing = false
    }
  }

  const begin = () =>
    void lookThrough().catch((error: unknown) =>
      console.error('lake: what is to be erased in the bucket could not be read:', error),
    )
  const timer = setInterval(begin, lookInterval).unref()
  return {
    begin,
    async whenDone(keys, patience) {
      const deadline = performance.now() + patience
      for (;;) {
        const left = records.waiting(keys)
        if (left.length === 0 || performance.now() > deadline || stopping.signal.aborted) return left
        await Promise.race([
          eraseAll(left),
          sleep(Math.max(0, deadline - performance.now()), undefined, { ref: false }),
        ])
        if (records.waiting(left).length > 0) await sleep(poll)
      }
    },
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await Promise.allSettled(inHand.values())
    },
  }
}
