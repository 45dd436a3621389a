import { messageOf } from '../../lib/message-of.ts'

export interface SerialTask {
  /** Starts a run, or one more as soon as the current one is done. */
  run(): void
  stop(): void
}

/** Pause before a run that failed is repeated: it may be what ends a consent, so it does not grow. Milliseconds. */
const retryAfter = 1_000

/**
 * A task that never runs twice at the same time; one that fails is repeated until it does not.
 * @param back resolves when what it needs is there
 */
export function serialTask(
  work: () => Promise<void>,
  onProblem: (problem: string) => void,
  back: () => Promise<void> = async () => {},
): SerialTask {
  let isRunning = false
  let isRequested = false
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
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
    } catch (error) {
      onProblem(messageOf(error))
      timer = setTimeout(() => void runAgain(), retryAfter)
    }
    isRunning = false
    if (isRequested) run()
    if (isStopped) clearTimeout(timer)
  }
  const runAgain = async () => {
    await back()
    run()
  }
  return {
    run,
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
