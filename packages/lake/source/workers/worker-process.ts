import { fork } from 'node:child_process'
import { once } from 'node:events'
import { constants, getPriority, setPriority } from 'node:os'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { scriptBeside } from '../process/script-beside.ts'
import { cpuClock } from './cpu-time.ts'
import { tookTooMuchMemory } from './refusals.ts'
import { questionOf, type TaskOutcome, type WorkerReady, type Task, type WorkerSettings } from './task.ts'

/** Below the process that writes and answers, so that it gets a core whenever it wants one; from the first moment, since reading
 * the content takes most of what it ever does. */
const niceness = 5

/**
 * Compiled code of workers, so that one that takes the place of an ended one is there in a third of the time; where Node was
 * told to keep it elsewhere, it is there.
 */
const compileCache = (dataDir: string) => process.env.NODE_COMPILE_CACHE ?? join(dataDir, 'compile-cache')

/** How much of what a worker said last is kept to explain its end. Characters. */
const lastWords = 2000

/** How much of what a worker was asked is remembered, the latest. Characters. */
const mostAsked = 500_000

export interface WorkerProcess {
  /** Resolves when it has read the content. */
  readonly ready: Promise<void>
  isReady(): boolean
  /** @throws ApiError when the evaluation needed too much memory, which ends the process */
  evaluate(task: Task): Promise<TaskOutcome>
  /** Whether it was asked this lately, with whatever parameters. */
  knows(question: string): boolean
  /** How long it has had a core, in milliseconds. */
  cpuTime(): number
  /** Lets every other process go first, for good: only an administrator may raise it again. */
  yield(): void
  /** Whether it does. */
  yields(): boolean
  /** Whatever it does. */
  end(): void
  readonly ended: Promise<unknown>
}

/**
 * Starts a worker. It is a process and not a thread because V8 ends the whole process when a thread runs out of memory in the
 * wrong place: with `resourceLimits` of `worker_threads` the lake itself was ended in one of a handful of tries.
 * @param memory megabytes of JavaScript heap
 */
export function startWorker(settings: WorkerSettings, memory: number): WorkerProcess {
  const child = fork(scriptBeside(import.meta.filename, 'worker'), [JSON.stringify(settings)], {
    serialization: 'advanced',
    env: { ...process.env, MALLOC_ARENA_MAX: '2', NODE_COMPILE_CACHE: compileCache(settings.dataDir) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [`--max-old-space-size=${memory}`, '--max-semi-space-size=4', '--disable-warning=ExperimentalWarning'],
  })
  if (child.pid !== undefined) setPriority(child.pid, Math.max(getPriority(), niceness))
  const asked = new LRUCache<string, true>({
    maxSize: mostAsked,
    sizeCalculation: (_, question) => question.length + 1,
  })
  let said = ''
  child.stderr?.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-lastWords)))
  // It must not keep a process alive that has nothing else to do.
  child.unref()
  child.channel?.unref()
  const { promise: ready, resolve: becomeReady } = Promise.withResolvers<void>()
  let isReady = false
  let isYielding = false
  child.once('message', ({ kind }: TaskOutcome | WorkerReady) => {
    isReady = kind === 'ready'
    if (isReady) becomeReady()
  })
  const waiting = new Set<(error: Error) => void>()
  const exited = once(child, 'exit')
  child.on('error', (error) => waiting.forEach((reject) => reject(error)))
  child.on('exit', (code, signal) => {
    const error =
      signal === null && code !== 134 ? new Error(`A query worker ended (${code}): ${said}`) : tookTooMuchMemory()
    waiting.forEach((reject) => reject(error))
  })
  return {
    ready,
    isReady: () => isReady,
    ended: exited,
    knows: (question) => asked.has(question),
    cpuTime: cpuClock(child.pid),
    yields: () => isYielding,
    yield() {
      if (isYielding) return
      isYielding = true
      // One that was killed has a signal and no code.
      const isRunning = child.exitCode === null && child.signalCode === null
      if (child.pid !== undefined && isRunning) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    },
    end() {
      // Whoever waits for its end must not be the last thing there is, or nobody hears of it.
      child.ref()
      child.kill('SIGKILL')
    },
    evaluate: (task) =>
      new Promise((resolve, reject) => {
        asked.set(questionOf(task), true)
        const fail = (error: Error) => {
          waiting.delete(fail)
          child.off('message', answer)
          reject(error)
        }
        const answer = (outcome: TaskOutcome) => {
          waiting.delete(fail)
          resolve(outcome)
        }
        waiting.add(fail)
        child.once('message', answer)
        if (!child.connected) fail(new Error(`A query worker had ended already: ${said}`))
        else child.send(task, (error) => error && fail(error))
      }),
  }
}
