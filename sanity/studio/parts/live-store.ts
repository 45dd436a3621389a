import type { SanityClient } from '@sanity/client'
import { messageOf } from '../../../lib/message-of.ts'
import { onReviewChange } from './review-changes.ts'

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
}

/**
 * What is worked out from review links, and from what belongs to them and to consent, kept up with what everybody does. Never two reads at a time:
 * what changes during one is read afterwards, however much it was.
 * @param read asks the content API; a rejection becomes the problem
 */
export function liveStore<T>(client: SanityClient, read: () => Promise<T>): LiveStore<T> {
  const subscribers = new Set<() => void>()
  let current: Live<T> = {}
  let stop: (() => void) | undefined
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
    const now = await read().then(
      (value) => ({ value }),
      (error: unknown) => ({ ...current, problem: messageOf(error) }),
    )
    isReading = false
    show(now)
    if (isOld) await refresh()
  }

  return {
    snapshot: () => current,
    subscribe(onChange) {
      subscribers.add(onChange)
      stop ??= onReviewChange(client, {
        onChange: () => void refresh(),
        onProblem: (problem) => show({ ...current, problem }),
      })
      if (subscribers.size === 1) void refresh()
      return () => {
        subscribers.delete(onChange)
        if (subscribers.size > 0) return
        stop?.()
        stop = undefined
      }
    },
  }
}
