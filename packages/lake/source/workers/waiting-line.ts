import { callerGone } from './refusals.ts'
import type { WorkerProcess } from './worker-process.ts'

/** What somebody needs a worker for. */
export interface WantedWorker {
  /** Whether it is asked by somebody whose questions take no time. */
  readonly isLight: boolean
  /** What is asked, without its parameters. */
  readonly question: string
}

/** Somebody for whom there is no worker yet. */
interface Waiter extends WantedWorker {
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
    async join(wanted: WantedWorker, signal: AbortSignal): Promise<WorkerProcess> {
      const { promise, resolve: give, reject: refuse } = Promise.withResolvers<WorkerProcess>()
      const waiter: Waiter = { ...wanted, give, refuse }
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
    /** @param pick takes a worker for somebody; `undefined` where there is none now */
    serve(pick: (wanted: WantedWorker) => WorkerProcess | undefined): void {
      for (const waiter of waiting) {
        const worker = pick(waiter)
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
