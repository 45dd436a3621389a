import { signatoryKinds } from '../../lib/finding/kinds.ts'
import { clientAt } from './client-at.ts'
import type { Running } from './processes.ts'

/** After this a change is lost, not late. Milliseconds. */
const longest = 30_000

/**
 * How long it takes until a change is on every site, for each of many changes. Milliseconds, from the moment at which the
 * content API acknowledged it.
 */
export async function publishToVisible(
  { lake, token, sites }: { lake: string; token: string; sites: readonly Pick<Running, 'url'>[] },
  changes: number,
): Promise<number[]> {
  const client = clientAt(lake, token)
  const { _id } = await client.create({
    _type: 'partner',
    kind: signatoryKinds[0],
    slug: { _type: 'slug', current: 'benchmark' },
  })
  const times: number[] = []
  for (let change = 0; change < changes; change++) {
    // First of the first kind: however many there are, it is on the first page of their list.
    const value = `0 Benchmark ${crypto.randomUUID()}`
    await client.patch(_id, { set: { name: [{ _key: 'en', language: 'en', value }] } }).commit()
    const published = performance.now()
    await Promise.all(sites.map(({ url }) => until(`${url}/en/signatories`, value)))
    times.push(performance.now() - published)
  }
  await client.delete(_id)
  return times
}

async function until(url: string, text: string): Promise<void> {
  const deadline = performance.now() + longest
  const has = async () => (await (await fetch(url, { signal: AbortSignal.timeout(longest) })).text()).includes(text)
  while (!(await has())) {
    if (performance.now() > deadline) throw new Error(`${url} did not show what was published in ${longest / 1000} s.`)
    await new Promise((done) => setTimeout(done, 10))
  }
}
