import { callerGone } from './refusals.ts'
import type { TaskOutcome, Task, WorkerSettings } from './task.ts'
import { startWorker, type WorkerProcess } from './worker-process.ts'

export interface PoolOptions {
  readonly settings: WorkerSettings
  /** Megabytes that a worker may use which starts now. */
  readonly memory: () => number
  /** How many wait at any time, so that nobody waits for them. */
  readonly ready: number
  /** How many there may be. */
  readonly most: number
}

/** Milliseconds after which an idle worker goes that is not among those kept ready. */
const idleTimeout = 60_000

/** What takes a core for so many milliseconds is no page's, and gives way to those that are. Looked at as often. */
const longForAPage = 250

/** How many wait that have given way to others: they are for callers who asked for much. */
const readyForHeavy = 1

/**
 * Workers that wait for tasks. One that is ended in the middle of something is replaced. One that took long gives way to all
 * others from then on, and serves callers who ask for much.
 */
export function workerPool({ settings, memory, ready, most }: PoolOptions) {
  const idle: WorkerProcess[] = []
  const all = new Set<WorkerProcess>()
  const timers = new Map<WorkerProcess, NodeJS.Timeout>()
  let isClosed = false

  const add = (): WorkerProcess => {
    const worker = startWorker(settings, memory())
    all.add(worker)
    void worker.ended.then(() => forget(worker))
    return worker
  }
  const forget = (worker: WorkerProcess) => {
    clearTimeout(timers.get(worker))
    all.delete(worker)
    const place = idle.indexOf(worker)
    if (place >= 0) idle.splice(place, 1)
  }
  const end = (worker: WorkerProcess) => {
    forget(worker)
    worker.end()
  }
  const pick = (isMeant: (worker: WorkerProcess) => boolean): WorkerProcess | undefined => {
    const place = idle.findLastIndex(isMeant)
    return place >= 0 ? idle.splice(place, 1)[0] : undefined
  }
  const idleOf = (yields: boolean) => idle.filter((worker) => worker.yields() === yields)
  const forLight = () => pick((worker) => !worker.yields() && worker.isReady()) ?? pick((worker) => !worker.yields())
  /** The last that is ready is for questions that take no time. */
  const forHeavy = () => {
    const worker = pick((each) => each.yields()) ?? (idleOf(false).length > 1 ? forLight() : undefined) ?? add()
    // Not before it is there: below all others it would never be, where something else takes every core.
    void worker.ready.then(worker.yield)
    return worker
  }
  const take = (isLight: boolean): WorkerProcess => {
    const worker = isLight ? (forLight() ?? add()) : forHeavy()
    clearTimeout(timers.get(worker))
    return worker
  }
  const putBack = (worker: WorkerProcess) => {
    if (!all.has(worker)) return
    idle.push(worker)
    const isSpare = idleOf(worker.yields()).length > (worker.yields() ? readyForHeavy : ready)
    if (isSpare && worker.yields()) end(worker)
    else if (isSpare || worker.yields()) timers.set(worker, setTimeout(() => end(worker), idleTimeout).unref())
  }
  const fill = () => {
    const missing = isClosed ? 0 : Math.min(ready - idleOf(false).length, most - all.size)
    for (let count = 0; count < missing; count += 1) idle.unshift(add())
  }
  return {
    fill,
    /**
     * @param started called when a worker is there, with what says how long the evaluation has had a core, in milliseconds
     * @param isLight whether it is asked by somebody whose questions take no time
     * @throws what ended it: the reason of the signal, an ApiError where it took too much memory
     */
    async run(
      task: Task,
      signal: AbortSignal,
      started: (spent: () => number) => void,
      isLight: boolean,
    ): Promise<TaskOutcome> {
      const worker = take(isLight)
      fill()
      const gone = Promise.withResolvers<never>()
      gone.promise.catch(() => {})
      // One that is only just starting has done nothing wrong: the next caller may have it, and so one is there at last.
      const stop = () => {
        if (worker.isReady()) end(worker)
        gone.reject(callerGone())
      }
      signal.addEventListener('abort', stop, { once: true })
      let watch: NodeJS.Timeout | undefined
      try {
        await Promise.race([worker.ready, worker.ended, gone.promise])
        const before = worker.cpuTime()
        const spent = () => worker.cpuTime() - before
        started(spent)
        watch = setInterval(() => {
          if (spent() >= longForAPage) worker.yield()
        }, longForAPage)
        return await worker.evaluate(task)
      } catch (error) {
        stop()
        throw signal.aborted ? callerGone() : error
      } finally {
        clearInterval(watch)
        signal.removeEventListener('abort', stop)
        putBack(worker)
        fill()
      }
    },
    async close(): Promise<void> {
      isClosed = true
      const workers = [...all]
      for (const worker of workers) worker.end()
      await Promise.all(workers.map(({ ended }) => ended))
    },
  }
}
