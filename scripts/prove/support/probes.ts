import type { SanityClient } from '@sanity/client'
import { makeStory, withdrawConsent } from './stories.ts'
import type { Probe } from './run-probes.ts'
import { until } from './wait.ts'

/** How long a probe waits before it counts as unanswered. Milliseconds. */
const longest = 30_000

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
