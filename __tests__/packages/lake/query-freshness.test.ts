import type { LiveEvent } from '@sanity/client'
import { serveLake } from '@/packages/lake/source/server/serve'
import { queryWorkers } from './support/child-processes'
import { collect } from './support/collect'
import { startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
/** A second lake on the same folder, as another process would be. */
let other: Awaited<ReturnType<typeof serveLake>>
beforeAll(async () => {
  lake = await startTestLake({ workers: 3 })
  other = await serveLake({ dataDir: lake.dataDir, port: 0, host: '127.0.0.1', workers: 3 })
})
afterAll(async () => {
  await other.close()
  await lake.stop()
})

const both = () => {
  const token = lake.token('editor')
  return [lake.client(undefined, { token }), lake.client(undefined, { token, apiHost: other.url })] as const
}

test('whoever was told that a write is done finds it: a thousand times, whichever worker and lake answers', async () => {
  const clients = both()
  const wrong: string[] = []
  const chain = async (_id: string, place: number) => {
    const [writer, reader] = place % 2 === 0 ? clients : clients.toReversed()
    for (let n = 0; n < 100; n += 1) {
      await writer?.createOrReplace({ _id, _type: 'counter', n })
      const asked = [writer, n % 2 === 0 ? reader : writer][n % 2]
      const found: unknown = await asked?.fetch('*[_type == "counter" && _id == $_id][0].n', { _id })
      if (found !== n) wrong.push(`${_id}: ${String(found)} after ${n}`)
    }
  }
  await Promise.all(Array.from({ length: 10 }, (_, place) => chain(`counter-${place}`, place)))
  expect(wrong).toEqual([])
})

test('a worker that stood still answers with what was written meanwhile', async () => {
  const [client] = both()
  await client.createOrReplace({ _id: 'still', _type: 'counter', n: 1 })
  await client.fetch('count(*)')
  const workers = queryWorkers()
  expect(workers).not.toEqual([])
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => workers.forEach(({ pid }) => process.kill(pid, name))
  signal('SIGSTOP')
  try {
    await client.createOrReplace({ _id: 'still', _type: 'counter', n: 2 })
    const asked = client.fetch('*[_id == "still"][0].n')
    await client.createOrReplace({ _id: 'later', _type: 'counter' })
    signal('SIGCONT')
    expect(await asked).toBe(2)
  } finally {
    signal('SIGCONT')
  }
})

test('who hears that something changed finds the change', async () => {
  const [writer, reader] = both()
  const stream = collect<LiveEvent>(reader.live.events())
  await stream.until((events) => events.some(({ type }) => type === 'welcome'))
  const messages = (events: readonly LiveEvent[]) => events.filter(({ type }) => type === 'message').length
  for (let n = 1; n <= 15; n += 1) {
    await writer.createOrReplace({ _id: 'heard', _type: 'counter', n })
    await stream.until((events) => messages(events) >= n)
    expect(await reader.fetch('*[_id == "heard"][0].n')).toBeGreaterThanOrEqual(n)
  }
  stream.stop()
})

test('what is chosen by query is chosen in the content that it changes', async () => {
  const [one, two] = both()
  await one.create({ _id: 'pool', _type: 'pool', left: 300 })
  // Each takes one from what is there, if there is any: two that chose in the same content would both take the last.
  const taking = [one, two].flatMap((client) =>
    Array.from({ length: 10 }, async () => {
      for (let turn = 0; turn < 10; turn += 1)
        await client
          .patch({ query: '*[_type == "pool" && left > 150]' })
          .dec({ left: 1 })
          .commit({ visibility: 'sync' })
          .catch((error: { statusCode?: number }) => {
            if (error.statusCode !== 409) throw error
          })
    }),
  )
  await Promise.all(taking)
  expect(await one.fetch('*[_id == "pool"][0].left')).toBe(150)
})
