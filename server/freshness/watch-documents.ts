import type { SanityClient } from '@sanity/client'
import { messageOf } from '../../lib/message-of.ts'
import { serialTask, type SerialTask } from './serial-task.ts'

/** Pause before listening again after the connection was lost for good. Milliseconds. */
const reconnectAfter = 1_000

/**
 * Runs a task at the start, after each change of what a filter picks, and after each loss of the connection, since nobody
 * knows what was missed.
 */
export function watchDocuments(options: {
  readonly client: SanityClient
  readonly filter: string
  readonly work: () => Promise<void>
  readonly onProblem: (problem: string) => void
}): SerialTask {
  const { client, filter, work, onProblem } = options
  const task = serialTask(work, onProblem)
  let isStopped = false
  let subscription: { unsubscribe(): void } | null = null
  let timer: NodeJS.Timeout | undefined
  const listen = () => {
    if (isStopped) return
    subscription = client
      .listen(filter, {}, { includeResult: false, visibility: 'query', events: ['welcome', 'mutation'] })
      .subscribe({
        next: task.run,
        error(error: unknown) {
          onProblem(messageOf(error))
          timer = setTimeout(listen, reconnectAfter)
        },
      })
  }
  listen()
  return {
    run: task.run,
    stop() {
      isStopped = true
      clearTimeout(timer)
      subscription?.unsubscribe()
      task.stop()
    },
  }
}
