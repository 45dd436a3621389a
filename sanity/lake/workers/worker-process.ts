import { fork } from 'node:child_process'
import { once } from 'node:events'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { tookTooMuchMemory } from './refusals.ts'
import type { Outcome, Ready, Task, WorkerSettings } from './task.ts'

/** How much of what a worker said last is kept to explain its end. Characters. */
const lastWords = 2000

export interface WorkerProcess {
  /** Resolves when it has read the content. */
  readonly ready: Promise<void>
  /** @throws ApiError when the evaluation needed too much memory, which ends the process */
  evaluate(task: Task): Promise<Outcome>
  /** Lets every other process go first, for good: only an administrator may raise it again. */
  yield(): void
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
  const child = fork(join(import.meta.dirname, 'worker.ts'), [JSON.stringify(settings)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [`--max-old-space-size=${memory}`, '--disable-warning=ExperimentalWarning'],
  })
  let said = ''
  child.stderr?.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-lastWords)))
  // It must not keep a process alive that has nothing else to do.
  child.unref()
  child.channel?.unref()
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>()
  child.once('message', ({ kind }: Outcome | Ready) => kind === 'ready' && isReady())
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
    ended: exited,
    yield() {
      if (child.pid !== undefined && child.exitCode === null) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    },
    end: () => void child.kill('SIGKILL'),
    evaluate: (task) =>
      new Promise((resolve, reject) => {
        const fail = (error: Error) => {
          waiting.delete(fail)
          child.off('message', answer)
          reject(error)
        }
        const answer = (outcome: Outcome) => {
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
