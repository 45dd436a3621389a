import type { CommitListener } from './dataset.ts'
import type { Step } from './followed-state.ts'

/** Tells listeners of commits, in order and one at a time. */
export interface CommitQueue {
  add(steps: readonly Step[]): void
  /** Tells all that waits. Does nothing when a listener calls it: what it added waits its turn. */
  deliver(): void
  /** Hears what comes after the version `since`. Returns how to stop. */
  listen(listener: CommitListener, since: number): () => void
}

/**
 * Commits wait here until the state has taken them in; a listener may read, commit, listen or stop, and nothing overtakes
 * what others have yet to hear. One that throws ends itself, not the commit: that is durable already.
 */
export function commitQueue(): CommitQueue {
  const waiting: Step[] = []
  const listeners = new Map<symbol, { readonly listener: CommitListener; readonly since: number }>()
  let isDelivering = false

  const tell = ({ seq, transaction }: Step) => {
    for (const [key, { listener, since }] of listeners) {
      if (seq <= since) continue
      try {
        listener(transaction, seq)
      } catch (error) {
        listeners.delete(key)
        console.error('lake: a listener failed and was ended:', error)
      }
    }
  }
  return {
    add: (steps) => void waiting.push(...steps),
    deliver() {
      if (isDelivering) return
      isDelivering = true
      for (let step = waiting.shift(); step; step = waiting.shift()) tell(step)
      isDelivering = false
    },
    listen(listener, since) {
      const key = Symbol('listener')
      listeners.set(key, { listener, since })
      return () => void listeners.delete(key)
    },
  }
}
