import { randomUUID } from 'node:crypto'

/** A dataset being copied into a new one. Times in ISO 8601. */
export interface CopyJob {
  readonly id: string
  readonly sourceDataset: string
  readonly targetDataset: string
  readonly state: 'pending' | 'completed' | 'failed'
  readonly createdAt: string
  readonly updatedAt: string
  /** Why it failed, for people. */
  readonly message: string | null
}

interface RunningCopy {
  job: CopyJob
  readonly done: Promise<void>
}

/** How many jobs are remembered. */
const mostKept = 100

/**
 * The copies that were begun since this process started: what a copy leaves is the new dataset, or nothing.
 * @param now epoch milliseconds
 */
export function openCopyJobs(now: () => number) {
  const jobs = new Map<string, RunningCopy>()
  const time = () => new Date(now()).toISOString()
  return {
    /** Begins a copy; whether it succeeds is told by its state. */
    start(sourceDataset: string, targetDataset: string, copy: () => Promise<void>): CopyJob {
      const id = randomUUID()
      const createdAt = time()
      const end = (state: CopyJob['state'], message: string | null) => {
        const running = jobs.get(id)
        if (running) running.job = { ...running.job, state, message, updatedAt: time() }
      }
      const done = copy().then(
        () => end('completed', null),
        (error: unknown) => {
          console.error(`lake: "${sourceDataset}" could not be copied into "${targetDataset}":`, error)
          end('failed', error instanceof Error ? error.message : String(error))
        },
      )
      const job = {
        id,
        sourceDataset,
        targetDataset,
        state: 'pending',
        createdAt,
        updatedAt: createdAt,
        message: null,
      } as const
      jobs.set(id, { job, done })
      const [oldest] = jobs.keys()
      if (jobs.size > mostKept && oldest !== undefined) jobs.delete(oldest)
      return job
    },
    /** The latest first. */
    list: (): CopyJob[] => [...jobs.values()].map(({ job }) => job).toReversed(),
    /** How a job ended, when it has; `null` when there is none of that id. */
    async ended(id: string): Promise<CopyJob | null> {
      const running = jobs.get(id)
      await running?.done
      return running?.job ?? null
    },
  }
}

export type CopyJobs = ReturnType<typeof openCopyJobs>
