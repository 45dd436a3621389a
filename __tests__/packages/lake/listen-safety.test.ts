import type { ListenEvent, MutationEvent } from '@sanity/client'
import { collect } from './support/collect'
import { refusal, startTestLake, type TestLake } from './support/test-lake'

type Event = ListenEvent<Record<string, unknown>>

/** Over a constant list, so that it takes minutes for a single document; each count looks at what is around it, or it would be made once. */
const condition = 'count($l[count($l[count($l[count($l[count($l[@ > ^]) > ^]) > ^]) > ^]) > 0]) > 0'
const l = Array.from({ length: 150 }, (_, n) => n + 1)

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake({ queryTimeout: 1500, ready: 1 })
})
afterAll(() => lake.stop())

async function listening(query: string, params = {}) {
  const stream = collect<Event>(
    lake.client('viewer').listen(query, params, { events: ['welcome', 'mutation'], includeResult: true }),
  )
  await stream.until((heard) => heard.some(({ type }) => type === 'welcome'))
  return stream
}

const mutationsOf = (events: readonly Event[]) =>
  events.filter((event): event is MutationEvent => event.type === 'mutation')

async function timed(work: Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work
  return performance.now() - started
}

test('a filter that takes minutes delays no write; its listener is told why and ended', async () => {
  const editor = lake.client('editor')
  const streams = await Promise.all([1, 2, 3].map(() => listening(`*[${condition}]`, { l })))
  const failures = streams.map((stream) => stream.until(() => false).catch((error: unknown) => error))
  const written = (async () => {
    for (let n = 0; n < 5; n += 1) await editor.create({ _type: 'note' })
    return 'written'
  })()
  expect(await Promise.race([written, ...failures])).toBe('written')
  for (const failure of await Promise.all(failures)) expect(String(failure)).toMatch(/longer than/)
})

test('a filter that a worker judges is told everything, in order', async () => {
  const editor = lake.client('editor')
  const stream = await listening('*[_type == "counted" && count(parts) > 2]')
  await editor.create({ _id: 'counted', _type: 'counted', parts: [] })
  for (let n = 0; n < 30; n += 1)
    await editor
      .patch('counted')
      .set({ n, parts: [1, 2, 3] })
      .commit()
  await editor.patch('counted').set({ parts: [] }).commit()
  const heard = mutationsOf(await stream.until((events) => mutationsOf(events).length === 31))
  stream.stop()
  expect(heard.map(({ transition }) => transition)).toEqual(['appear', ...Array(29).fill('update'), 'disappear'])
  for (const [place, event] of heard.entries())
    if (place > 0) expect(event.previousRev).toBe(heard[place - 1]?.resultRev)
})

test('a filter that a worker cannot carry out is refused when it is opened', async () => {
  const stream = collect<Event>(lake.client('viewer').listen(`*[${'a || '.repeat(700)} geo::contains(a, b)]`))
  await expect(stream.until(() => false)).rejects.toThrow(/does not support geo::contains/)
})

test('a hundred listeners make a write no slower than a moment', async () => {
  const editor = lake.client('editor')
  const many = Array.from({ length: 2000 }, (_, n) => ({ _id: `many-${n}`, _type: 'many', title: `T${n}` }))
  await many.reduce((sum, document) => sum.create(document), editor.transaction()).commit()
  const token = lake.token('viewer')
  const controller = new AbortController()
  const query = encodeURIComponent('*[_type == "many" && (title == "x" || _id in path("drafts.**"))]')
  const path = `${lake.url}/v2026-03-01/data/listen/production?query=${query}`
  const open = Array.from({ length: 100 }, () =>
    fetch(path, { headers: { authorization: `Bearer ${token}` }, signal: controller.signal }),
  )
  await Promise.all(open)
  const times: number[] = []
  for (let n = 0; n < 20; n += 1) times.push(await timed(editor.patch('many-1').set({ n }).commit()))
  controller.abort()
  // Unbounded, each would take a hundred questions to workers: seconds.
  expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(2000)
})

test('documents chosen by a query that takes minutes are not chosen, and nothing is written', async () => {
  const editor = lake.client('editor')
  const choosing = refusal(lake.client('editor').delete({ query: `*[${condition}]`, params: { l } }))
  const written = editor.create({ _type: 'note' }).then(() => 'written')
  expect(await Promise.race([written, choosing])).toBe('written')
  expect(await choosing).toMatchObject({ statusCode: 504, message: expect.stringMatching(/longer than/) })
  expect(await editor.fetch('count(*[_type == "many"])')).toBe(2000)
})
