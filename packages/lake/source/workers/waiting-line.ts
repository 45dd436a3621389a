import { callerGone } from './refusals.ts'
import type { WorkerProcess } from './worker-process.ts'

/** Somebody for whom there is no worker yet. */
interface Waiter {
  /** Whether it is asked by somebody whose questions take no time. */
  readonly isLight: boolean
  readonly give: (worker: WorkerProcess) => void
  readonly refuse: (reason: Error) => void
}

/** Who waits for a worker, in the order in which they came. */
export function waitingLine() {
  const waiting = new Set<Waiter>()
  return {
    /**
     * @returns the worker that `serve` or `give` has for it
     * @throws ApiError when the caller left
     */
    async join(isLight: boolean, signal: AbortSignal): Promise<WorkerProcess> {
      const { promise, resolve: give, reject: refuse } = Promise.withResolvers<WorkerProcess>()
      const waiter: Waiter = { isLight, give, refuse }
      const leave = () => refuse(callerGone())
      signal.addEventListener('abort', leave, { once: true })
      waiting.add(waiter)
      try {
        return await promise
      } finally {
        waiting.delete(waiter)
        signal.removeEventListener('abort', leave)
      }
    },
    /** @param pick takes a worker for one of that kind; `undefined` where there is none now */
    serve(pick: (isLight: boolean) => WorkerProcess | undefined): void {
      for (const waiter of waiting) {
        const worker = pick(waiter.isLight)
        if (!worker) continue
        waiting.delete(waiter)
        waiter.give(worker)
      }
    },
    /** What kinds of callers wait. */
    kinds: (): ReadonlySet<boolean> => new Set([...waiting].map(({ isLight }) => isLight)),
    refuseAll: (reason: Error): void => waiting.forEach(({ refuse }) => refuse(reason)),
  }
}
