import { LRUCache } from 'lru-cache'
import { ApiError } from '../../protocol/api-error.ts'
import type { ImageLimits } from '../image-limits.ts'
import type { MetadataName } from '../metadata-names.ts'
import { sharedWork } from './shared-work.ts'
import { fairQueue, tooMany, type Turn } from './fair-queue.ts'
import { startImageProcess, TooCostly, type ImageProcess, type Made } from './image-process.ts'
import type { Job } from './job.ts'

type TransformJob = Omit<Extract<Job, { kind: 'transform' }>, 'kind'>

/** Everything that opens a picture: in processes that can be ended, so that no picture stops anything else. */
export interface ImageJobs {
  /**
   * @param key the same key asked for twice at once is made once
   * @throws ApiError 400 for what cannot be made, 503 when too many wait or it costs too much
   */
  transform(key: string, wanted: TransformJob, turn: Turn): Promise<Made>
  /** @throws ApiError 400 for what is not an image, or too large a one; 503 when too many wait or it costs too much */
  clean(upload: Uint8Array, metadata: readonly MetadataName[], turn: Turn): Promise<Made>
  /** How many pictures are worked on, and how many wait for their turn. */
  load(): { readonly running: number; readonly waiting: number }
  close(): void
}

/** Started with the first picture. */
export function openImageJobs(limits: ImageLimits): ImageJobs {
  const { memory, idleTime } = limits
  const inTurn = fairQueue({ lanes: limits.processes, maxWaiting: 200, maxWaitingPerCaller: 100 })
  const shared = sharedWork<Made>()
  // What was too much a moment ago is so again: it is not tried at once.
  const tooCostly = new LRUCache<string, ApiError>({ max: 1_000, ttl: 60_000 })
  const idle: ImageProcess[] = []
  const all = new Set<ImageProcess>()
  let isClosed = false

  const end = (each: ImageProcess) => {
    each.end()
    all.delete(each)
  }
  const endIdle = () => idle.splice(0).forEach(end)
  let resting: NodeJS.Timeout | undefined
  const take = (): ImageProcess => {
    clearTimeout(resting)
    for (let each = idle.pop(); each; each = idle.pop()) {
      if (!each.isEnded) return each
      all.delete(each)
    }
    const started = startImageProcess(limits)
    all.add(started)
    return started
  }
  const giveBack = (used: ImageProcess, held: number) => {
    if (isClosed || used.isEnded || held > memory / 2) return end(used)
    idle.push(used)
    clearTimeout(resting)
    resting = setTimeout(endIdle, idleTime).unref()
  }
  const run = (job: Job, upload: Uint8Array | null, time: number, turn: Turn) => {
    const waiting = new AbortController()
    const timer = setTimeout(() => waiting.abort(tooMany()), limits.waitingTime)
    const signal = AbortSignal.any([turn.signal, waiting.signal])
    return inTurn({ ...turn, signal }, async () => {
      clearTimeout(timer)
      const process = take()
      let held = 0
      try {
        const made = await process.run(job, upload, time, turn.signal)
        held = made.memory
        return made
      } finally {
        giveBack(process, held)
      }
    })
      .catch((error: unknown) => {
        throw turn.signal.aborted
          ? new ApiError(503, 'serviceUnavailableError', 'Who asked for this picture left.')
          : error
      })
      .finally(() => clearTimeout(timer))
  }

  return {
    transform(key, wanted, turn) {
      const known = tooCostly.get(key)
      if (known) return Promise.reject(known)
      return shared(key, turn.signal, (signal) =>
        run({ kind: 'transform', ...wanted }, null, limits.transformTime, { ...turn, signal }).catch(
          (error: unknown) => {
            if (error instanceof TooCostly) tooCostly.set(key, error)
            throw error
          },
        ),
      )
    },
    clean(upload, metadata, turn) {
      const job: Job = { kind: 'clean', length: upload.byteLength, metadata: [...metadata] }
      return run(job, upload, limits.cleaningTime, { ...turn, isLarge: true })
    },
    load: inTurn.load,
    close() {
      isClosed = true
      clearTimeout(resting)
      for (const each of all) end(each)
    },
  }
}
