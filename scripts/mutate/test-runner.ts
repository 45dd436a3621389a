import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { endProcess } from '../bench/processes.ts'

const Answer = z.object({ passed: z.number(), failed: z.array(z.string()) })

type TestVerdict =
  | { readonly kind: 'passed'; readonly count: number }
  | { readonly kind: 'failed'; readonly test: string }
  /** It ran into a loop, or ended the process. */
  | { readonly kind: 'lost' }

export interface TestRunner {
  /**
   * Runs one file of tests.
   * @param patience milliseconds
   */
  run(test: string, patience: number): Promise<TestVerdict>
  stop(): Promise<void>
}

/** Longest that Jest takes until it can begin. Milliseconds. */
const longestStart = 60_000

/** What tests leave behind in one process, memory above all, stays small. */
const runsEach = 60

/** Runs tests of a copy of the project in a process of their own, which is replaced when it does not answer. */
export function openTestRunner(folder: string): TestRunner {
  let child: ChildProcess | null = null
  let runs = 0

  async function stop(): Promise<void> {
    const ending = child
    child = null
    if (ending) await endProcess(ending, 2_000)
  }
  async function ready(): Promise<ChildProcess> {
    if (runs >= runsEach) await stop()
    if (child?.connected) return child
    runs = 0
    child = fork(join(import.meta.dirname, 'worker.ts'), {
      cwd: folder,
      execArgv: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    await once(child, 'message', { signal: AbortSignal.timeout(longestStart) })
    return child
  }
  return {
    async run(test, patience) {
      const process = await ready()
      runs += 1
      const over = new AbortController()
      const signal = AbortSignal.any([over.signal, AbortSignal.timeout(patience)])
      const answered = Promise.race([
        once(process, 'message', { signal }),
        once(process, 'exit', { signal }).then((): [] => []),
      ])
      process.send({ test })
      try {
        const [message] = await answered
        const { passed, failed } = Answer.parse(message)
        const [name] = failed
        return name === undefined ? { kind: 'passed', count: passed } : { kind: 'failed', test: name }
      } catch {
        await stop()
        return { kind: 'lost' }
      } finally {
        over.abort()
      }
    },
    stop,
  }
}
