export interface BreakerOptions {
  /** Called when it stays open, and when it closes after that: a single slow request is not worth reporting. */
  readonly onChange: (isOpen: boolean) => void
  /**
   * How long a response may take before the upstream is in doubt, until something succeeds; longer where responses usually
   * take long. Milliseconds.
   */
  readonly doubtAfter?: number
  /** How long it may take before the breaker opens; longer where responses usually take long. Milliseconds. */
  readonly slowAfter?: number
  /** How many different requests must have failed in a row, without one that succeeded between them. */
  readonly mostFailures?: number
  /** Pause between two trials while it is open. Milliseconds. */
  readonly tryEvery?: number
  /** Whether what the upstream needs is there. While it is not, there is nothing to try. */
  readonly availability?: { isAway(): boolean; back(): Promise<void> } | undefined
}

/**
 * A circuit breaker: knows whether the upstream responds at all, so that not every reader has to find out by waiting. It
 * opens when a request is slow, or several have failed, and nothing has succeeded since; it closes at the first success.
 * Before it opens it is in doubt: enough for readers who have an older page, too little to refuse anybody.
 * @see https://martinfowler.com/bliki/CircuitBreaker.html
 */
export interface Breaker {
  readonly isOpen: () => boolean
  /** Whether it is open, or may soon be: whoever has something else to give gives that. */
  readonly isInDoubt: () => boolean
  /** Calls back when it opens; at once when it is open. Returns a function that removes the callback. */
  onOpen(listener: () => void): () => void
  /** The same for the doubt that comes before it. */
  onDoubt(listener: () => void): () => void
  /**
   * Makes a request and records how it ends. Where it has only just opened, it waits a little whether it closes again.
   * @throws Refusal while it is open, but for one trial now and then
   */
  watch<T>(name: string, request: () => Promise<T>): Promise<T>
  /**
   * The same for a request that is never refused unless it could not succeed. The caller bounds how many there are.
   */
  watchTrial<T>(name: string, request: () => Promise<T>): Promise<T>
  /** What to do at once and again while it is open, so that it closes even when no reader comes. */
  tryWith(trial: () => Promise<unknown>): void
}

/** Thrown instead of making a request. */
export class Refusal extends Error {}

/** A response that takes so many times as long as others is in doubt. */
const unusual = 4
/** How much the last response counts in what is usual. */
const weight = 1 / 8

/** @see Breaker */
export function breaker(options: BreakerOptions): Breaker {
  const { onChange, doubtAfter = 750, slowAfter = 1_500, mostFailures = 3, tryEvery = 2_000 } = options
  const { isAway, back } = options.availability ?? { isAway: () => false, back: async () => {} }
  /** For so long after it has opened it may have been a busy moment. Milliseconds. */
  const justOpened = slowAfter
  let isOpen = false
  let isInDoubt = false
  let successes = 0
  /** How long a response usually takes. Milliseconds. */
  let usual = 0
  let mayTry = true
  let isReported = false
  let trial: () => Promise<unknown> = async () => {}
  const failed = new Set<string>()
  const opening = listeners()
  const doubting = listeners()
  /** Those who wait whether it was a moment only. */
  const passing = listeners()
  let openedAt = -Infinity

  const keepTrying = async () => {
    await back()
    if (!isOpen) return
    // Its result is recorded where it makes its requests.
    trial().catch(() => {})
    setTimeout(() => void keepTrying(), tryEvery).unref()
  }
  const doubt = () => {
    isInDoubt = true
    doubting.call()
  }
  const open = () => {
    if (isOpen) return
    isOpen = true
    openedAt = performance.now()
    doubt()
    setTimeout(() => {
      if (!isOpen || isReported) return
      isReported = true
      onChange(true)
    }, slowAfter).unref()
    opening.call()
    setTimeout(() => passing.call(), justOpened).unref()
    void keepTrying()
  }
  const succeed = () => {
    successes += 1
    failed.clear()
    isInDoubt = false
    if (!isOpen) return
    isOpen = false
    passing.call()
    if (isReported) onChange(false)
    isReported = false
  }
  const watchTrial: Breaker['watchTrial'] = async (name, request) => {
    if (isAway()) {
      open()
      throw new Refusal('What it needs is away.')
    }
    const before = successes
    const without = (act: () => void, time: number) => setTimeout(() => successes === before && act(), time).unref()
    const began = performance.now()
    const timers = [
      without(doubt, Math.max(doubtAfter, unusual * usual)),
      without(open, Math.max(slowAfter, unusual * usual)),
    ]
    try {
      const answer = await request()
      usual += (performance.now() - began - usual) * weight
      succeed()
      return answer
    } catch (error) {
      if (!isOpen) failed.add(name)
      if (failed.size >= mostFailures) open()
      throw error
    } finally {
      timers.forEach((timer) => clearTimeout(timer))
    }
  }

  return {
    isOpen: () => isOpen,
    isInDoubt: () => isInDoubt,
    onOpen: (listener) => opening.add(listener, isOpen),
    onDoubt: (listener) => doubting.add(listener, isInDoubt),
    async watch(name, request) {
      if (isAway()) open()
      if (isOpen && performance.now() - openedAt < justOpened)
        await new Promise<void>((done) => passing.add(done, false))
      if (isOpen) {
        if (!mayTry) throw new Refusal('It has not answered lately.')
        mayTry = false
        setTimeout(() => (mayTry = true), tryEvery).unref()
      }
      return watchTrial(name, request)
    },
    watchTrial,
    tryWith: (task) => void (trial = task),
  }
}

/** Those to call back once. */
function listeners() {
  const waiting = new Set<() => void>()
  return {
    add(listener: () => void, isNow: boolean) {
      if (isNow) listener()
      else waiting.add(listener)
      return () => void waiting.delete(listener)
    },
    call() {
      const all = [...waiting]
      waiting.clear()
      for (const listener of all) listener()
    },
  }
}
