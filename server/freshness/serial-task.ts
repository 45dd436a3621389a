import { messageOf } from '../../lib/message-of.ts'
import { backoff } from './backoff.ts'

export interface SerialTask {
  /** Starts a run, or one more as soon as the current one is done. */
  run(): void
  stop(): void
}

/** A task that never runs twice at the same time; one that fails is repeated until it does not, after growing pauses. */
export function serialTask(work: () => Promise<void>, onProblem: (problem: string) => void): SerialTask {
  let isRunning = false
  let isRequested = false
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  const pauses = backoff()
  const run = () => {
    clearTimeout(timer)
    if (isStopped) return
    if (isRunning) isRequested = true
    else void runNow()
  }
  const runNow = async () => {
    isRunning = true
    isRequested = false
    try {
      await work()
      pauses.reset()
    } catch (error) {
      onProblem(messageOf(error))
      timer = setTimeout(run, pauses.next(error))
    }
    isRunning = false
    if (isRequested) run()
    if (isStopped) clearTimeout(timer)
  }
  return {
    run,
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
