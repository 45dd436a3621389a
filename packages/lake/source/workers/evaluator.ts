import { ApiError } from '../protocol/api-error.ts'
import { fairTurns, type Caller } from './fair-turns.ts'
import { closing } from './refusals.ts'
import { workerPool } from './worker-pool.ts'
import type { HookTask, MatchTask, TaskOutcome, QueryTask, Refused, SelectTask, Task, WorkerSettings } from './task.ts'

export interface EvaluatorOptions {
  readonly settings: WorkerSettings
  /** How many evaluate at a time; each keeps a copy of the content. */
  readonly workers: number
  /** How many more wait for the next query. */
  readonly ready: number
  /** Characters of JSON that all documents have, from which follows how much memory a worker may use. */
  readonly contentLength: () => number
}

type Answered<Kind> = Extract<TaskOutcome, { kind: Kind }>
type Asking<Asked extends Task> = (task: Omit<Asked, 'kind'>, caller: Caller) => Promise<Answered<Asked['kind']>>

/**
 * Carries out what callers ask in GROQ, in processes that can be ended.
 * @throws ApiError 400 for what is wrong with the question, 429, 503 or 504 when it cannot be answered now
 */
export interface Evaluator {
  readonly query: Asking<QueryTask>
  readonly select: Asking<SelectTask>
  readonly match: Asking<MatchTask>
  readonly hook: Asking<HookTask>
  /** How many questions are evaluated now, and how many wait for their turn. */
  load(): { readonly running: number; readonly waiting: number }
  /** Starts the first workers, so that nobody waits for them. */
  warmUp(): void
  close(): Promise<void>
}

/** For how many milliseconds the size of the content is taken for unchanged: to add it up takes a moment. */
const sizeIsGood = 60_000

/**
 * Up to so many characters of content, a question that looks at all of it takes what the limits of turns and workers allow a
 * page; of more, they allow as much more. Else a site that has grown is taken for a hostile caller, and each of its questions
 * costs a worker.
 */
const usualLength = 10_000_000

/** Each worker keeps a copy of the content: of one so many times as long as a usual one there are fewer. */
const large = 4
const workersOfLarge = 3

/** A question is never evaluated on the thread that calls this. Workers start at the first one. */
export function openEvaluator({ settings, workers, ready, contentLength }: EvaluatorOptions): Evaluator {
  let size = { length: 0, at: -Infinity }
  const memory = () => {
    if (performance.now() - size.at > sizeIsGood) size = { length: contentLength(), at: performance.now() }
    return Math.ceil(256 + size.length / 250_000)
  }
  // As of the last worker that started: to follow it more closely is not worth adding it up.
  const scale = () => Math.max(1, size.length / usualLength)
  const slots = () => (scale() < large ? workers : Math.min(workers, workersOfLarge))
  const turns = fairTurns({ slots, deadline: settings.queryTimeout, scale })
  const pool = workerPool({ settings, memory, scale, ready, most: workers + ready })
  let isClosed = false
  const run = async (task: Task, caller: Caller): Promise<TaskOutcome> => {
    if (isClosed) throw closing()
    const outcome = await turns.take(caller, (signal, started, isLight) =>
      pool.run({ task, signal, started, isLight, staysLight: caller.comesFirst === true }),
    )
    if (outcome.kind === 'refused') throw refusal(outcome)
    return outcome
  }
  return {
    async query(task, caller) {
      const outcome = await run({ kind: 'query', ...task }, caller)
      if (outcome.kind === 'query') return outcome
      throw otherAnswer(outcome)
    },
    async select(task, caller) {
      const outcome = await run({ kind: 'select', ...task }, caller)
      if (outcome.kind === 'select') return outcome
      throw otherAnswer(outcome)
    },
    async match(task, caller) {
      const outcome = await run({ kind: 'match', ...task }, caller)
      if (outcome.kind === 'match') return outcome
      throw otherAnswer(outcome)
    },
    async hook(task, caller) {
      const outcome = await run({ kind: 'hook', ...task }, caller)
      if (outcome.kind === 'hook') return outcome
      throw otherAnswer(outcome)
    },
    load: turns.load,
    warmUp: pool.fill,
    async close() {
      isClosed = true
      turns.close()
      await pool.close()
    },
  }
}

function otherAnswer({ kind }: TaskOutcome): Error {
  return new Error(`A worker answered "${kind}", which was not the question.`)
}

function refusal({ status, type, description, details }: Refused): ApiError {
  return new ApiError(status, type, description, details)
}
