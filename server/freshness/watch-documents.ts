import type { SanityClient } from '@sanity/client'
import { oneAtATime, type Repeated } from './serial-task.ts'

/** Pause before listening again after the connection was lost for good. Milliseconds. */
const pause = 1_000

/**
 * Does some work at the start, after each change of what a filter picks, and after each loss of the connection, since
 * nobody knows what was missed.
 */
export function followDocuments(options: {
  readonly client: SanityClient
  readonly filter: string
  readonly work: () => Promise<void>
  readonly onProblem: (problem: string) => void
}): Repeated {
  const { client, filter, work, onProblem } = options
  const working = oneAtATime(work, onProblem)
  let isStopped = false
  let subscription: { unsubscribe(): void } | null = null
  let timer: NodeJS.Timeout | undefined
  const listen = () => {
    if (isStopped) return
    subscription = client
      .listen(filter, {}, { includeResult: false, visibility: 'query', events: ['welcome', 'mutation'] })
      .subscribe({
        next: working.again,
        error(error: unknown) {
          onProblem(error instanceof Error ? error.message : String(error))
          timer = setTimeout(listen, pause)
        },
      })
  }
  listen()
  return {
    again: working.again,
    stop() {
      isStopped = true
      clearTimeout(timer)
      subscription?.unsubscribe()
      working.stop()
    },
  }
}
