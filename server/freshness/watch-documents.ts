import type { SanityClient } from '@sanity/client'
import { messageOf } from '../../lib/message-of.ts'
import type { Availability } from './availability.ts'
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
  readonly availability: Pick<Availability, 'back'>
  readonly onProblem: (problem: string) => void
  /** How long it waits after a change: one act of a person is often several. Milliseconds. */
  readonly settling?: number
}): SerialTask {
  const { client, filter, work, availability, onProblem, settling = 0 } = options
  const task = serialTask(work, onProblem, availability.back)
  let isStopped = false
  let subscription: { unsubscribe(): void } | null = null
  let timer: NodeJS.Timeout | undefined
  let settled: NodeJS.Timeout | undefined
  const runWhenSettled = () => {
    settled ??= setTimeout(() => {
      settled = undefined
      task.run()
    }, settling)
  }
  const pauses = backoff()
  const listen = () => {
    if (isStopped) return
    subscription = client
      .listen(filter, {}, { includeResult: false, visibility: 'query', events: ['welcome', 'mutation', 'reconnect'] })
      .subscribe({
        next({ type }) {
          if (type === 'reconnect') return listenAgain('the connection broke')
          pauses.reset()
          runWhenSettled()
        },
        error: listenAgain,
      })
  }
  const listenAgain = (error: unknown) => {
    // The client would try again by itself, every few seconds for ever.
    subscription?.unsubscribe()
    onProblem(messageOf(error))
    timer = setTimeout(() => void listenWhenBack(), pauses.next(error))
  }
  const listenWhenBack = async () => {
    await availability.back()
    listen()
  }
  listen()
  return {
    run: task.run,
    stop() {
      isStopped = true
      clearTimeout(timer)
      clearTimeout(settled)
      subscription?.unsubscribe()
      task.stop()
    },
  }
}
