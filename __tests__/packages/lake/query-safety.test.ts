import { once } from 'node:events'
import { request } from 'node:http'
import type { SanityClient } from '@sanity/client'
import { refusal, startTestLake, type TestLake } from './support/test-lake'

/** Each level compares every document with every other: four of them take minutes. */
const bomb = 'count(*[count(*[count(*[count(*[_id != ^._id && _id != ^.^._id && _id != ^.^.^._id]) > 0]) > 0]) > 0])'
const deadline = 3000

let lake: TestLake
beforeAll(async () => {
  lake = await lakeWithNotes(deadline)
})
afterAll(() => lake.stop())

async function lakeWithNotes(queryTimeout: number): Promise<TestLake> {
  const made = await startTestLake({ queryTimeout, ready: 2 })
  const documents = Array.from({ length: 120 }, (_, n) => ({ _id: `n${n}`, _type: 'note', text: 'x'.repeat(2000) }))
  const editor = made.client('editor')
  await documents.reduce((transaction, document) => transaction.create(document), editor.transaction()).commit()
  await editor.fetch('count(*)')
  return made
}

/** How long something took. Milliseconds. */
async function timed(work: Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work
  return performance.now() - started
}

const bombs = (clients: readonly SanityClient[]) => clients.map((client) => refusal(client.fetch(bomb)))

/** The same from callers who hang up when the rest of a test is done: nothing is left to learn from their end. */
function bombsUntilDone(clients: readonly SanityClient[]) {
  const leaving = new AbortController()
  const running = clients.map((client) => client.fetch(bomb, {}, { signal: leaving.signal }).catch(() => 'ended'))
  return {
    first: Promise.race(running),
    async end() {
      leaving.abort()
      await Promise.all(running)
    },
  }
}

test('a query that would take minutes is ended at the deadline, with a reason', async () => {
  const started = performance.now()
  const refused = await refusal(lake.client('viewer').fetch(bomb))
  expect(refused).toMatchObject({ statusCode: 504, message: expect.stringMatching(/longer than 3 seconds/) })
  // Its time counts from when there is a worker for it.
  expect(performance.now() - started).toBeLessThan(deadline * 3)
})

test('while it runs, others are answered, write and sign in', async () => {
  const editor = lake.client('editor')
  const running = bombsUntilDone([lake.client('viewer')])
  const times = await Promise.all([
    timed(fetch(`${lake.url}/v1/ping`)),
    timed(editor.fetch('*[_id == "n1"][0]')),
    timed(editor.create({ _type: 'written' })),
    timed(editor.users.getById('me')),
  ])
  expect(Math.max(...times)).toBeLessThan(deadline - 500)
  await running.end()
})

test('several who do it at once hold nobody else up for long', async () => {
  const editor = lake.client('editor')
  await editor.fetch('count(*)')
  const running = bombs(Array.from({ length: 6 }, () => lake.client('viewer')))
  for (let turn = 0; turn < 3; turn += 1) {
    expect(await timed(editor.fetch('*[_id == "n1"][0]'))).toBeLessThan(deadline - 500)
    expect(await timed(editor.create({ _type: 'written' }))).toBeLessThan(deadline - 500)
  }
  for (const { statusCode } of await Promise.all(running)) expect([503, 504]).toContain(statusCode)
})

test('who may write is answered at once at the first question, before readers who have never been seen', async () => {
  const editors = Array.from({ length: 4 }, () => lake.client('editor'))
  const running = bombsUntilDone(Array.from({ length: 4 }, () => lake.client('viewer')))
  const ended = running.first.then(() => 'a bomb ended first')
  for (const editor of editors) {
    const answered = editor.fetch('*[_id == "n1"][0]').then(() => 'answered')
    expect(await Promise.race([answered, ended])).toBe('answered')
  }
  await running.end()
})

test('one caller never holds all workers', async () => {
  const viewer = lake.client('viewer')
  const running = bombsUntilDone([viewer, viewer, viewer, viewer])
  expect(await timed(lake.client('editor').fetch('*[_id == "n1"][0]'))).toBeLessThan(deadline - 500)
  await running.end()
})

test('who hangs up ends the query', async () => {
  // Long before its time, which a busy machine must not come near.
  const patient = await lakeWithNotes(120_000)
  const token = patient.token('viewer')
  const { hostname, port } = new URL(patient.url)
  const path = `/v2026-03-01/data/query/production?query=${encodeURIComponent(bomb)}`
  const calls = [1, 2].map(() => request({ hostname, port, path, headers: { authorization: `Bearer ${token}` } }))
  for (const call of calls) call.on('error', () => {}).end()
  await Promise.all(calls.map((call) => once(call, 'socket')))
  // Both workers that this caller may have are busy: a third question waits until one of the others has gone.
  const client = patient.client(undefined, { token })
  await fetch(`${patient.url}/v1/ping`)
  const third = client.fetch('count(*[_type == "note"])')
  for (const call of calls) call.destroy()
  expect(await third).toBe(120)
  await patient.stop()
})

test.each([
  ['brackets', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
  ['lists', `${'['.repeat(20_000)}1${']'.repeat(20_000)}`],
  ['signs', `${'!'.repeat(90_000)}true`],
])('a query that is nested too deeply is a mistake of who asks: %s', async (_what, query) => {
  expect(await refusal(lake.client('viewer').fetch(query))).toEqual({
    statusCode: 400,
    message: 'The query is nested too deeply.',
  })
})

test('a query of many parts is answered or ended', async () => {
  const query = `*[${'a == 1 && '.repeat(9000)} true]`
  const editor = lake.client('editor')
  const asked = lake
    .client('viewer')
    .fetch(query)
    .catch((error: unknown) => error)
  expect(await timed(editor.create({ _type: 'written' }))).toBeLessThan(deadline - 500)
  const { statusCode } = await refusal(Promise.reject(await asked))
  expect([400, 504]).toContain(statusCode)
})

test('parameters have a size and a depth', async () => {
  const viewer = lake.client('viewer')
  const post = (body: string) =>
    fetch(`${lake.url}/v2026-03-01/data/query/production`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${lake.token('viewer')}` },
      body,
    })
  const deep = `{"query":"$a","params":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`
  expect((await post(deep)).status).toBe(400)
  expect((await post(JSON.stringify({ query: '$a', params: { a: 'x'.repeat(3_000_000) } }))).status).toBe(413)
  expect(await viewer.fetch('count($ids)', { ids: Array.from({ length: 10_000 }, (_, n) => `id-${n}`) })).toBe(10_000)
})
