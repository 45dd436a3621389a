import { callerGone } from './refusals.ts'
import type { Outcome, Task, WorkerSettings } from './task.ts'
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

/** Workers that wait for tasks. One that is ended in the middle of something, or was slow, is replaced. */
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
  const pick = (isReady: boolean): WorkerProcess | undefined => {
    const place = idle.findLastIndex((each) => each.isReady() === isReady)
    return place >= 0 ? idle.splice(place, 1)[0] : undefined
  }
  /** Whoever asked for much takes a worker that is just starting: the last that is ready is for questions that take no time. */
  const take = (isLight: boolean): WorkerProcess => {
    const isLastReady = idle.filter((each) => each.isReady()).length === 1 && all.size < most
    const readyOne = () => (isLight || !isLastReady ? pick(true) : undefined)
    const spare = isLight ? (readyOne() ?? pick(false)) : (pick(false) ?? readyOne())
    const worker = spare ?? add()
    clearTimeout(timers.get(worker))
    return worker
  }
  const putBack = (worker: WorkerProcess) => {
    if (!all.has(worker)) return
    idle.push(worker)
    if (idle.length > ready) timers.set(worker, setTimeout(worker.end, idleTimeout).unref())
  }
  const fill = () => {
    const missing = isClosed ? 0 : Math.min(ready - idle.length, most - all.size)
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
    ): Promise<Outcome> {
      const worker = take(isLight)
      fill()
      const end = () => {
        forget(worker)
        worker.end()
      }
      signal.addEventListener('abort', end, { once: true })
      let watch: NodeJS.Timeout | undefined
      let isSlow = false
      try {
        await Promise.race([worker.ready, worker.ended])
        const before = worker.cpuTime()
        const spent = () => worker.cpuTime() - before
        started(spent)
        watch = setInterval(() => {
          if (isSlow || spent() < longForAPage) return
          isSlow = true
          worker.yield()
        }, longForAPage)
        return await worker.evaluate(task)
      } catch (error) {
        end()
        throw signal.aborted ? callerGone() : error
      } finally {
        clearInterval(watch)
        signal.removeEventListener('abort', end)
        if (isSlow) end()
        else putBack(worker)
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
