import type { SanityClient } from '@sanity/client'
import { refusalSaid } from './refusal-said.ts'
import { onReviewChange, type Follower } from './review-changes.ts'

/** What is known now. Both are absent while it is read for the first time; with both, the value is of before. */
export interface Live<T> {
  readonly value?: T
  /** Why it could not be read, or is no longer live. */
  readonly problem?: string
}

/** For React’s `useSyncExternalStore`: reads while somebody subscribes, and again after each change. */
export interface LiveStore<T> {
  readonly subscribe: (onChange: () => void) => () => void
  readonly snapshot: () => Live<T>
  /** Reads again now: for what no record tells. */
  readonly refresh: () => void
}

interface LiveOptions {
  /** Says when there is something to read; returns its end. */
  readonly follow?: (client: SanityClient, follower: Follower) => () => void
  /** What depends on the clock is read again after so many milliseconds without a change. */
  readonly every?: number
}

/**
 * What is worked out from review links, and from what belongs to them and to consent, kept up with what everybody does. Never two reads at a time:
 * what changes during one is read afterwards, however much it was.
 * @param read asks the content API; a rejection becomes the problem
 */
export function liveStore<T>(
  client: SanityClient,
  read: () => Promise<T>,
  { follow = onReviewChange, every }: LiveOptions = {},
): LiveStore<T> {
  const subscribers = new Set<() => void>()
  let current: Live<T> = {}
  let stop: (() => void) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isReading = false
  let isOld = false

  function show(next: Live<T>) {
    current = next
    subscribers.forEach((onChange) => onChange())
  }

  async function refresh(): Promise<void> {
    isOld = true
    if (isReading || subscribers.size === 0) return
    isReading = true
    isOld = false
    clearTimeout(timer)
    const now = await read().then(
      (value) => ({ value }),
      (error: unknown) => ({ ...current, problem: refusalSaid(error) }),
    )
    isReading = false
    show(now)
    if (isOld) await refresh()
    else if (every !== undefined && subscribers.size > 0) timer = setTimeout(() => void refresh(), every)
  }

  return {
    snapshot: () => current,
    refresh: () => void refresh(),
    subscribe(onChange) {
      subscribers.add(onChange)
      stop ??= follow(client, {
        onChange: () => void refresh(),
        onProblem: (problem) => show({ ...current, problem }),
      })
      if (subscribers.size === 1) void refresh()
      return () => {
        subscribers.delete(onChange)
        if (subscribers.size > 0) return
        clearTimeout(timer)
        stop?.()
        stop = undefined
      }
    },
  }
}
