import { ApiError } from '../../protocol/api-error.ts'

export interface Turn {
  /** Callers take turns, whatever each of them asks for. */
  readonly caller: string
  /** Large tasks never take the last lane: what is small does not wait for them. */
  readonly isLarge: boolean
  /** Leaving gives the place in the line back. */
  readonly signal: AbortSignal
}

interface QueuedTask extends Turn {
  readonly start: () => void
}

export interface FairQueueOptions {
  readonly lanes: number
  readonly maxWaiting: number
  readonly maxWaitingPerCaller: number
}

/**
 * Runs tasks, as many at once as there are lanes, callers in turn.
 * @returns runs a task when it is its turn; `load` says how many run and wait
 * @throws ApiError 503 at once when too many wait; `signal.reason` when the caller left before
 */
export function fairQueue({ lanes, maxWaiting, maxWaitingPerCaller }: FairQueueOptions) {
  /** In the order of their turns. */
  const waiting = new Map<string, QueuedTask[]>()
  let count = 0
  let running = 0
  let runningLarge = 0
  const fits = ({ isLarge }: QueuedTask) => running < lanes && (!isLarge || runningLarge < Math.max(1, lanes - 1))
  const take = (next: QueuedTask, line: QueuedTask[]) => {
    line.splice(line.indexOf(next), 1)
    count -= 1
    if (line.length === 0) waiting.delete(next.caller)
  }
  const startNext = () => {
    for (const [caller, line] of waiting) {
      const next = line.find(fits)
      if (!next) continue
      take(next, line)
      if (waiting.delete(caller)) waiting.set(caller, line)
      running += 1
      if (next.isLarge) runningLarge += 1
      next.start()
      return startNext()
    }
  }
  const myTurn = (turn: Turn) =>
    new Promise<void>((resolve, reject) => {
      turn.signal.throwIfAborted()
      const line = waiting.get(turn.caller) ?? []
      if (count >= maxWaiting || line.length >= maxWaitingPerCaller) throw tooMany()
      const leave = () => {
        take(entry, waiting.get(turn.caller) ?? [])
        reject(turn.signal.reason)
      }
      const start = () => {
        turn.signal.removeEventListener('abort', leave)
        resolve()
      }
      const entry: QueuedTask = { ...turn, start }
      turn.signal.addEventListener('abort', leave)
      line.push(entry)
      waiting.set(turn.caller, line)
      count += 1
      startNext()
    })

  const inTurn = async <T>(turn: Turn, task: () => Promise<T>): Promise<T> => {
    await myTurn(turn)
    try {
      return await task()
    } finally {
      running -= 1
      if (turn.isLarge) runningLarge -= 1
      startNext()
    }
  }
  return Object.assign(inTurn, { load: () => ({ running, waiting: count }) })
}

export function tooMany(): ApiError {
  const sentence = 'Too many pictures and files are asked for at the moment. Please try again in a few seconds.'
  return new ApiError(503, 'serviceUnavailableError', sentence, { retryAfter: 5 })
}
