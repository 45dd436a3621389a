export interface Repeated {
  /** Does the work now, or once more as soon as it is done. */
  again(): void
  stop(): void
}

/** Pause before work that failed is tried again. Milliseconds. */
const pause = 1_000

/** Work that is done again and again, never twice at the same time; one that fails is tried again until it does not. */
export function oneAtATime(work: () => Promise<void>, onProblem: (problem: string) => void): Repeated {
  let isWorking = false
  let isAskedAgain = false
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  const again = () => {
    clearTimeout(timer)
    if (isStopped) return
    if (isWorking) isAskedAgain = true
    else void run()
  }
  const run = async () => {
    isWorking = true
    isAskedAgain = false
    try {
      await work()
    } catch (error) {
      onProblem(error instanceof Error ? error.message : String(error))
      timer = setTimeout(again, pause)
    }
    isWorking = false
    if (isAskedAgain) again()
    if (isStopped) clearTimeout(timer)
  }
  return {
    again,
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
