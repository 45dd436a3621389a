import type { SanityClient } from '@sanity/client'
import { messageOf } from '../../lib/message-of.ts'
import { backoff } from './backoff.ts'
import { serialTask, type SerialTask } from './serial-task.ts'

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
  const pauses = backoff()
  const listen = () => {
    if (isStopped) return
    subscription = client
      .listen(filter, {}, { includeResult: false, visibility: 'query', events: ['welcome', 'mutation', 'reconnect'] })
      .subscribe({
        next({ type }) {
          if (type === 'reconnect') return listenAgain('the connection broke')
          pauses.reset()
          task.run()
        },
        error: listenAgain,
      })
  }
  const listenAgain = (error: unknown) => {
    // The client would try again by itself, every few seconds for ever.
    subscription?.unsubscribe()
    onProblem(messageOf(error))
    timer = setTimeout(listen, pauses.next(error))
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
