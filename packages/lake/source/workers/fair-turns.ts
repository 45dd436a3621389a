import { debts, type Account } from './debts.ts'
import { callerGone, endedForOthers, noTurn, tookTooLong, tooManyOfOne } from './refusals.ts'

/** Milliseconds that somebody waits before the longest evaluation of somebody else may be ended for it. */
const patience = 250
/** Milliseconds that an evaluation is always given: a page's needs less even where every core is busy. */
const minimum = 600
/** The same before somebody who asked for much himself, or has never been seen: a worker that is ended costs another's start. */
const minimumBeforeHeavy = 1500
/** Half of the slots are for callers who owe less than this, in milliseconds: those who are known for short evaluations. */
const lightDebt = 250
/** The last free slot is for callers who owe less than this, in milliseconds: a burst of others finds nobody waiting. */
const nextToNothing = 50
/** Milliseconds that one may wait. */
const maxWait = 10_000
const maxWaiting = 1000
const maxWaitingOfOne = 250

/** Who wants an evaluation; the signal says that it is no longer wanted. */
export interface Caller extends Account {
  /** Whether it owes nothing, whatever it takes. */
  readonly comesFirst?: boolean
  readonly signal: AbortSignal
}

interface Evaluation {
  readonly caller: Caller
  readonly arrived: number
  /** Infinity until a worker has it. */
  started: number
  /** Milliseconds of CPU time: on a busy machine everything takes long, and only real cost counts against a caller. */
  spent: () => number
  readonly begin: () => void
  readonly end: (reason: Error) => void
}

export interface TurnOptions {
  /** How many may evaluate at a time, now. */
  readonly slots: () => number
  /** Milliseconds that one may take. */
  readonly deadline: number
  /** By how much there is more to look at than a usual content has; at least 1. What is given, and what counts, is of a usual one. */
  readonly scale?: () => number
  /** Milliseconds, from any start. */
  readonly now?: () => number
}

/**
 * Decides who evaluates next: the caller who has used least time of late; equals take turns. Nobody holds all slots, half of
 * them are kept for callers who have taken little, and the last for those who have taken next to nothing. While somebody
 * waits longer than `patience`, the evaluation that has run longest, of the caller who has taken most, is ended: hostile
 * callers can slow each other down, not the rest.
 */
export function fairTurns({ slots, deadline, scale = () => 1, now = () => performance.now() }: TurnOptions) {
  const waiting = new Set<Evaluation>()
  const running = new Set<Evaluation>()
  const ledger = debts(now)
  const turnOf = new Map<string, number>()
  let turns = 0
  const countOf = (jobs: ReadonlySet<Evaluation>, { id }: Account) =>
    [...jobs].filter(({ caller }) => caller.id === id).length
  const costOf = ({ spent }: Evaluation) => ledger.cost(spent() / scale())
  const debtOf = (caller: Caller) =>
    caller.comesFirst
      ? 0
      : [...running].reduce((sum, job) => sum + (job.caller.id === caller.id ? costOf(job) : 0), ledger.of(caller))

  const isLight = (caller: Caller) => debtOf(caller) < lightDebt
  const mayStart = ({ caller }: Evaluation) => {
    const all = slots()
    if (running.size >= all) return false
    if (all === 1) return true
    if (running.size === all - 1 && debtOf(caller) >= nextToNothing) return false
    if (countOf(running, caller) >= all - 1) return false
    return isLight(caller) || [...running].filter((job) => !isLight(job.caller)).length < Math.ceil(all / 2)
  }
  /** Of those, the one whose caller owes least; then whose caller's last turn was longest ago; then who came first. */
  const lightest = (jobs: readonly Evaluation[]): Evaluation | undefined => {
    const firsts = [...new Map(jobs.toReversed().map((job) => [job.caller.id, job])).values()]
    const order = ({ caller, arrived }: Evaluation) =>
      [Math.round(debtOf(caller)), turnOf.get(caller.id) ?? 0, arrived] as const
    const ranked = firsts.map((job) => ({ job, order: order(job) }))
    return ranked.toSorted(({ order: a }, { order: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])[0]?.job
  }
  const next = () => lightest([...waiting].filter(mayStart))

  const start = () => {
    for (let job = next(); job; job = next()) {
      waiting.delete(job)
      running.add(job)
      turnOf.set(job.caller.id, ++turns)
      job.begin()
    }
  }
  const watch = setInterval(() => {
    if (waiting.size === 0) return
    start()
    const patient = lightest([...waiting].filter(({ arrived }) => now() - arrived > patience))
    if (!patient) return
    const enough = debtOf(patient.caller)
    const given = isLight(patient.caller) ? minimum : minimumBeforeHeavy
    const victims = [...running].filter(
      ({ caller, started }) =>
        caller.id !== patient.caller.id && now() - started > given * scale() && debtOf(caller) > enough,
    )
    const [victim] = victims.toSorted((a, b) => debtOf(b.caller) - debtOf(a.caller) || a.started - b.started)
    victim?.end(endedForOthers())
  }, 50).unref()

  return {
    load: () => ({ running: running.size, waiting: waiting.size }),
    /**
     * Carries out work when it is its turn. The signal that it is given fires when it has to end, whatever it does. Time
     * counts from when it says that it has started, and how much of a core it has taken since.
     * @throws ApiError 429, 503, 504
     */
    take<Result>(
      caller: Caller,
      work: (signal: AbortSignal, started: (spent: () => number) => void, isLight: boolean) => Promise<Result>,
    ): Promise<Result> {
      if (caller.signal.aborted) return Promise.reject(callerGone())
      if (waiting.size >= maxWaiting) return Promise.reject(noTurn())
      if (countOf(waiting, caller) >= maxWaitingOfOne) return Promise.reject(tooManyOfOne())
      const { promise, resolve, reject } = Promise.withResolvers<Result>()
      const controller = new AbortController()
      const leave = (isAnswered: boolean) => {
        clearTimeout(timer)
        caller.signal.removeEventListener('abort', hangUp)
        waiting.delete(job)
        if (running.delete(job)) ledger.add(caller, costOf(job), isAnswered)
        if (countOf(waiting, caller) === 0) turnOf.delete(caller.id)
        start()
      }
      const job: Evaluation = {
        caller,
        arrived: now(),
        started: Infinity,
        spent: () => 0,
        begin() {
          clearTimeout(timer)
          timer = setTimeout(() => job.end(noTurn()), maxWait)
          const started = (spent: () => number) => {
            job.started = now()
            job.spent = spent
            clearTimeout(timer)
            timer = setTimeout(() => job.end(tookTooLong(deadline)), deadline)
          }
          work(controller.signal, started, isLight(caller))
            .then(resolve, reject)
            .finally(() => leave(true))
        },
        end(reason) {
          reject(reason)
          controller.abort(reason)
          leave(false)
        },
      }
      const hangUp = () => job.end(callerGone())
      caller.signal.addEventListener('abort', hangUp, { once: true })
      let timer = setTimeout(() => job.end(noTurn()), maxWait)
      waiting.add(job)
      start()
      return promise
    },
    close: () => clearInterval(watch),
  }
}
