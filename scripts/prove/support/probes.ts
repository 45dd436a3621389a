import type { SanityClient } from '@sanity/client'
import { makeStory, withdrawConsent } from './stories.ts'
import { pause, quantile, until } from './wait.ts'

/** Longest that anybody may wait for anything. Milliseconds. */
export const soonEnough = 2_000

/** How long a probe waits before it counts as unanswered. Milliseconds. */
const longest = 30_000

type Probe = () => Promise<unknown>

export interface Probed {
  readonly name: string
  /** Milliseconds of each that was answered. */
  readonly times: readonly number[]
  readonly failures: readonly string[]
}

/** What people do meanwhile: read, look for something, write, take a story back. */
export function probesOf(site: string, client: SanityClient, stories: { id: string; path: string }[]) {
  const get = async (path: string) => {
    const answer = await fetch(site + path, { signal: AbortSignal.timeout(longest), redirect: 'manual' })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  }
  const fresh = { label: `prove-write-${crypto.randomUUID().slice(0, 8)}`, count: 0 }
  const probes: Readonly<Record<string, Probe>> = {
    ping: () => get('/lake/v1/ping'),
    'a kept page': () => get('/en'),
    async 'a page never rendered'() {
      const story = await makeStory(client)
      const found = await until(async () => (await fetch(site + story.path)).status === 200, longest)
      if (found === null) throw new Error(`${story.path} did not come`)
      // Only now: what is withdrawn meanwhile cannot come.
      stories.push(story)
    },
    'a search': () => get(`/en/search?q=${crypto.randomUUID().slice(0, 6)}`),
    'a write': () => client.create({ _type: 'redirect', from: `/${fresh.label}/${(fresh.count += 1)}` }),
    async 'a withdrawal'() {
      const { id, path } = stories.pop() ?? (await makeStory(client))
      await withdrawConsent(client, id)
      const gone = await until(async () => (await fetch(site + path)).status === 410, longest)
      if (gone === null) throw new Error(`${path} is still there`)
    },
  }
  return probes
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
