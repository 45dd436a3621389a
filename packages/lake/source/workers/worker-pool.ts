import { callerGone, closing } from './refusals.ts'
import { questionOf, type TaskOutcome, type Task, type WorkerSettings } from './task.ts'
import { waitingLine, type WantedWorker } from './waiting-line.ts'
import { startWorker, type WorkerProcess } from './worker-process.ts'

export interface PoolOptions {
  readonly settings: WorkerSettings
  /** Megabytes that a worker may use which starts now. */
  readonly memory: () => number
  /** By how much there is more to look at than a usual content has; at least 1. */
  readonly scale: () => number
  /** How many wait at any time, so that nobody waits for them. */
  readonly ready: number
  /** How many there may be. */
  readonly most: number
}

interface PoolJob {
  readonly task: Task
  readonly signal: AbortSignal
  /** Called when a worker is there, with what says how long the evaluation has had a core, in milliseconds. */
  readonly started: (spent: () => number) => void
  /** Whether it is asked by somebody whose questions take no time. */
  readonly isLight: boolean
  /** Whether that holds however long this one takes. */
  readonly staysLight: boolean
}

/** Milliseconds after which an idle worker goes that is not among those kept ready. */
const idleTimeout = 60_000

/** What takes a core for so many milliseconds, of a usual content, is no page's, and gives way to those that are. Looked at as often. */
const longForAPage = 250

/** How many wait that have given way to others: they are for callers who asked for much. */
const readyForHeavy = 1

/**
 * Workers that wait for tasks. One that is ended in the middle of something is replaced. One that took long gives way to all
 * others from then on, and serves callers who ask for much. Who waits for one gets the first that is free, be it new or not; of
 * several the one that has been asked the same before: the first time takes five times as long, until V8 has compiled what it takes.
 */
export function workerPool({ settings, memory, scale, ready, most }: PoolOptions) {
  const idle: WorkerProcess[] = []
  const all = new Set<WorkerProcess>()
  const line = waitingLine()
  // One at a time for either kind of caller: on a small machine several are there no sooner than all of them.
  const starting = new Set<boolean>()
  const timers = new Map<WorkerProcess, NodeJS.Timeout>()
  let isClosed = false

  const start = (isLight: boolean) => {
    if (isClosed || starting.has(isLight)) return
    starting.add(isLight)
    const worker = startWorker(settings, memory())
    all.add(worker)
    void worker.ended.then(() => forget(worker))
    void admit(worker, isLight)
  }
  const admit = async (worker: WorkerProcess, isLight: boolean) => {
    await Promise.race([worker.ready, worker.ended])
    starting.delete(isLight)
    // Not before it is there: below all others it would never be, where something else takes every core.
    if (!isLight) worker.yield()
    if (all.has(worker)) putBack(worker)
    // One that could not start says why to those who waited for it.
    else line.serve((each) => (each.isLight === isLight ? worker : undefined))
    fill()
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
  const pick = (yields: boolean, question: string): WorkerProcess | undefined => {
    const isOfKind = (worker: WorkerProcess) => worker.yields() === yields
    const practised = idle.findLastIndex((worker) => isOfKind(worker) && worker.knows(question))
    const place = practised >= 0 ? practised : idle.findLastIndex(isOfKind)
    const worker = place >= 0 ? idle.splice(place, 1)[0] : undefined
    clearTimeout(worker && timers.get(worker))
    return worker
  }
  const idleOf = (yields: boolean) => idle.filter((worker) => worker.yields() === yields)
  /** The last that is ready is for questions that take no time. */
  const forHeavy = (question: string) =>
    pick(true, question) ?? (idleOf(false).length > 1 ? pick(false, question) : undefined)
  const serve = () => {
    line.serve(({ isLight, question }) => (isLight ? pick(false, question) : forHeavy(question)))
    for (const isLight of line.kinds()) start(isLight)
  }
  const take = (wanted: WantedWorker, signal: AbortSignal): Promise<WorkerProcess> => {
    const taken = line.join(wanted, signal)
    serve()
    return taken
  }
  const putBack = (worker: WorkerProcess) => {
    if (!all.has(worker)) return
    idle.push(worker)
    serve()
    if (!idle.includes(worker)) return
    const isSpare = idleOf(worker.yields()).length > (worker.yields() ? readyForHeavy : ready)
    if (isSpare && worker.yields()) end(worker)
    else if (isSpare || worker.yields()) timers.set(worker, setTimeout(() => end(worker), idleTimeout).unref())
  }
  const fill = () => {
    if (idleOf(false).length < ready && all.size < most) start(true)
  }
  return {
    fill,
    /** @throws what ended it: the reason of the signal, an ApiError where it took too much memory */
    async run({ task, signal, started, isLight, staysLight }: PoolJob): Promise<TaskOutcome> {
      const worker = await take({ isLight, question: questionOf(task) }, signal)
      if (signal.aborted) {
        putBack(worker)
        throw callerGone()
      }
      fill()
      const gone = Promise.withResolvers<never>()
      const stop = () => gone.reject(callerGone())
      signal.addEventListener('abort', stop, { once: true })
      if (!isLight) worker.yield()
      const before = worker.cpuTime()
      const spent = () => worker.cpuTime() - before
      const watch = setInterval(() => {
        if (!staysLight && spent() >= longForAPage * scale()) worker.yield()
      }, longForAPage)
      try {
        started(spent)
        return await Promise.race([worker.evaluate(task), gone.promise])
      } catch (error) {
        end(worker)
        if (signal.aborted) throw callerGone()
        throw isClosed ? closing() : error
      } finally {
        clearInterval(watch)
        signal.removeEventListener('abort', stop)
        putBack(worker)
        fill()
      }
    },
    async close(): Promise<void> {
      isClosed = true
      line.refuseAll(closing())
      const workers = [...all]
      for (const worker of workers) worker.end()
      await Promise.all(workers.map(({ ended }) => ended))
    },
  }
}
