import { pause, quantile } from './wait.ts'

/** Longest that anybody may wait for anything. Milliseconds. */
const soonEnough = 2_000

/** Does one thing, and fails when it was not answered as it should be. */
export type Probe = () => Promise<unknown>

export interface Probed {
  readonly name: string
  /** Milliseconds of each that was answered. */
  readonly times: readonly number[]
  readonly failures: readonly string[]
}

/** Does each of these again and again, all beside each other, until it is told to stop. */
export function probe(probes: Readonly<Record<string, Probe>>): { stop(): Promise<Probed[]> } {
  const over = new AbortController()
  const running = Object.entries(probes).map(async ([name, ask]): Promise<Probed> => {
    const times: number[] = []
    const failures: string[] = []
    while (!over.signal.aborted) {
      const began = performance.now()
      try {
        await ask()
        times.push(performance.now() - began)
      } catch (error) {
        failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      }
      await pause(200)
    }
    return { name, times, failures }
  })
  return {
    stop() {
      over.abort()
      return Promise.all(running)
    },
  }
}

/** The slowest of each in milliseconds, and what was not answered or too late. */
export function judged(when: string, all: readonly Probed[]) {
  const figures = all.map(({ name, times, failures }): [string, string] => [
    `${when}: ${name}, slowest of ${times.length} (ms)`,
    `${quantile(times, 1)}${failures.length > 0 ? `, ${failures.length} failed` : ''}`,
  ])
  const faults = all.flatMap(({ name, times, failures }) => [
    ...(failures[0] === undefined ? [] : [`${when}: ${failures.length} × ${failures[0]}`]),
    ...(times.length === 0 ? [`${when}: ${name} was never answered`] : []),
    ...(times.some((time) => time > soonEnough) ? [`${when}: ${name} took ${quantile(times, 1)} ms`] : []),
  ])
  return { figures: Object.fromEntries(figures), faults }
}

/**
 * When everybody is answered in time again, all of it. Milliseconds; `null` when not in time.
 * @param longest milliseconds
 */
export async function recovered(probes: Readonly<Record<string, Probe>>, longest: number): Promise<number | null> {
  const began = performance.now()
  while (performance.now() - began < longest) {
    const probing = probe(probes)
    await pause(1_000)
    const answers = await probing.stop()
    if (answers.every(({ times, failures }) => failures.length === 0 && quantile(times, 1) < soonEnough))
      return Math.round(performance.now() - began)
  }
  return null
}
