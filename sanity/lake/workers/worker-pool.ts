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

/** After so many milliseconds an evaluation is no page's any more, and gives way to those that are. */
const longForAPage = 500

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
  const take = (): WorkerProcess => {
    const worker = idle.pop() ?? add()
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
     * @param started called when a worker is there: time counts from then
     * @throws what ended it: the reason of the signal, an ApiError where it took too much memory
     */
    async run(task: Task, signal: AbortSignal, started: () => void): Promise<Outcome> {
      const worker = take()
      fill()
      const end = () => {
        forget(worker)
        worker.end()
      }
      signal.addEventListener('abort', end, { once: true })
      let gaveWay: NodeJS.Timeout | undefined
      let isSlow = false
      try {
        await Promise.race([worker.ready, worker.ended])
        started()
        gaveWay = setTimeout(() => {
          isSlow = true
          worker.yield()
        }, longForAPage)
        return await worker.evaluate(task)
      } catch (error) {
        end()
        throw signal.aborted ? callerGone() : error
      } finally {
        clearTimeout(gaveWay)
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
