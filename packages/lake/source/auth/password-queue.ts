import { ApiError } from '../protocol/api-error.ts'

export interface PasswordQueueOptions {
  /** How much runs at once. */
  readonly concurrency: number
  /** How much waits at most in each lane, and of it for one client. */
  readonly waiting: number
  readonly waitingPerClient: number
  /** How long a caller waits for its answer at most. Milliseconds. */
  readonly deadline: number
}

export interface PasswordTurn {
  /** Whose turn it is: clients take turns. */
  readonly client: string
  /** Of the lane that is served first and has its own room to wait in. */
  readonly isKnown: boolean
  /** It waits as long as it takes: a command of the operator's, which nobody else waits behind. */
  readonly isPatient?: boolean
  /** Aborted when the caller has hung up: what still waits is not begun. */
  readonly signal?: AbortSignal
}

interface Entry extends PasswordTurn {
  readonly begin: () => Promise<void>
}

/**
 * A bounded queue for costly work: known callers first, otherwise each client in its turn, so that a client that asks a hundred
 * times waits a hundred times as long and the others do not.
 */
export function passwordQueue({ concurrency, waiting, waitingPerClient, deadline }: PasswordQueueOptions) {
  let running = 0
  /** Clients in the order of their turns, each with what it waits for. */
  const lanes = { known: new Map<string, Entry[]>(), unknown: new Map<string, Entry[]>() }
  const laneOf = ({ isKnown }: PasswordTurn) => (isKnown ? lanes.known : lanes.unknown)

  const take = (lane: Map<string, Entry[]>): Entry | undefined => {
    for (const [client, [first, ...rest]] of lane) {
      lane.delete(client)
      // Behind all others again.
      if (rest.length > 0) lane.set(client, rest)
      return first
    }
    return undefined
  }
  const next = () => {
    if (running >= concurrency) return
    const entry = take(lanes.known) ?? take(lanes.unknown)
    if (!entry) return
    running += 1
    void entry.begin().finally(() => {
      running -= 1
      next()
    })
  }
  const leave = (entry: Entry) => {
    const lane = laneOf(entry)
    const left = (lane.get(entry.client) ?? []).filter((each) => each !== entry)
    if (left.length > 0) lane.set(entry.client, left)
    else lane.delete(entry.client)
  }

  return {
    /**
     * Runs `work` when it is its turn.
     * @throws ApiError 503 with Retry-After when too much waits or the deadline has passed; the signal's reason when it aborts
     */
    run<Result>(turn: PasswordTurn, work: () => Promise<Result>): Promise<Result> {
      const lane = laneOf(turn)
      const own = lane.get(turn.client) ?? []
      const all = [...lane.values()].reduce((sum, { length }) => sum + length, 0)
      if (turn.signal?.aborted) return Promise.reject(turn.signal.reason)
      if (own.length >= waitingPerClient || all >= waiting) return Promise.reject(busy(deadline))
      const { promise, resolve, reject } = Promise.withResolvers<Result>()
      const entry: Entry = { ...turn, begin: () => work().then(resolve, reject) }
      const giveUp = (reason: unknown) => {
        leave(entry)
        reject(reason)
      }
      const timer = turn.isPatient ? undefined : setTimeout(() => giveUp(busy(deadline)), deadline)
      const onAbort = () => giveUp(turn.signal?.reason)
      turn.signal?.addEventListener('abort', onAbort)
      lane.set(turn.client, [...own, entry])
      next()
      return promise.finally(() => {
        clearTimeout(timer)
        turn.signal?.removeEventListener('abort', onAbort)
      })
    },
  }
}

function busy(deadline: number): ApiError {
  const retryAfter = Math.ceil(deadline / 1000)
  return new ApiError(
    503,
    'serviceUnavailableError',
    `Too many people are signing in at once. Try again in ${retryAfter} seconds.`,
    {
      retryAfter,
    },
  )
}
