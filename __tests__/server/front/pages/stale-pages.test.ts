import type { IncomingMessage, ServerResponse } from 'node:http'
import pLimit from 'p-limit'
import { stalePages } from '@/server/front/pages/stale-pages'
import { startChangingSite, type ChangingSite } from '../../support/changing-site'
import { addresses, type TestSite } from '../../support/front'
import { until } from '../../../support/until'

let site: TestSite
let change: ChangingSite['change']

beforeEach(async () => {
  ;({ site, change } = await startChangingSite())
})
afterEach(() => site.close())

/** Pages that say which edition they are of, and depend on what stands in their addresses: `/en/stories/settings-1`. */
function manyPages(counts: Readonly<Record<string, number>>) {
  const pathsOf = (tag: string) =>
    Array.from({ length: counts[tag] ?? 0 }, (_, number) => `/en/stories/${tag}-${number}`)
  const all = Object.keys(counts).flatMap(pathsOf)
  let edition = 1
  const answer = ({ url = '' }: IncomingMessage, response: ServerResponse) => {
    const [, tag = ''] = /([a-z]+)-\d+$/.exec(url) ?? []
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write(`<!doctype html><html lang="en"><body><h1>${edition}</h1>`)
    response.addTrailers({ 'x-dependencies': JSON.stringify({ tags: [tag], values: {} }) })
    response.end('</body></html>')
  }
  site.answers.set('/api/addresses', addresses({ paths: all }))
  site.answers.set('*', answer)
  const read = async (path: string) => Number(/<h1>(\d+)/.exec(await (await fetch(site.url + path)).text())?.[1])
  return {
    answer,
    read,
    /** A few at once, as many as the site lets one client ask for. */
    async readAll(paths = all) {
      const inTurn = pLimit(40)
      return new Set(await Promise.all(paths.map((path) => inTurn(read, path))))
    },
    pathsOf,
    askedFor: (tag: string) => site.askedFor().filter((path) => path.includes(`/${tag}-`)).length,
    publish(tag: string, degree: 'minor' | 'major') {
      edition += 1
      change([tag], degree)
      if (degree === 'minor') site.front.revalidate()
    },
  }
}

test('where a minor change makes many pages old, they are served as they are, and rendered again without any reader', async () => {
  const { readAll, publish, askedFor } = manyPages({ settings: 40 })
  expect(await readAll()).toEqual(new Set([1]))
  publish('settings', 'minor')
  expect(await readAll()).toContain(1)
  await until(async () => (await readAll()).has(2) && !(await readAll()).has(1))
  // By the background, each once: no reader has waited for one.
  expect(askedFor('settings')).toBe(80)
})

test('a page that changes again while it is rendered keeps no reader waiting', async () => {
  const { answer, readAll, publish } = manyPages({ settings: 40 })
  await readAll()
  const held: (() => void)[] = []
  site.answers.set('*', (...asked) => void held.push(() => answer(...asked)))
  publish('settings', 'minor')
  await until(() => held.length === 2)
  publish('settings', 'minor')
  for (const go of held.splice(0)) go()
  await until(() => held.length === 2)
  expect(await readAll()).toContain(1)
  // Those in the background still, and none for a reader.
  expect(held).toHaveLength(2)
  site.answers.set('*', answer)
  for (const go of held.splice(0)) go()
  await until(async () => (await readAll()).size === 1)
  expect(await readAll()).toEqual(new Set([3]))
})

test.each([
  ['few pages', 5, 'minor'],
  ['pages by a change of a story or of consent', 40, 'major'],
] as const)('%s are waited for', async (_what, count, degree) => {
  const { readAll, publish } = manyPages({ settings: count })
  await readAll()
  publish('settings', degree)
  expect(await readAll()).toEqual(new Set([2]))
})

test('a page that waits to be rendered again is waited for when its story changes', async () => {
  const { readAll, publish, read, pathsOf, answer } = manyPages({ settings: 40 })
  await readAll()
  const held: (() => void)[] = []
  site.answers.set('*', (request, response) => held.push(() => answer(request, response)))
  publish('settings', 'minor')
  await until(() => held.length === 2)
  const waits = pathsOf('settings').find((path) => !site.askedFor().slice(-2).includes(path)) ?? ''
  publish('settings', 'major')
  site.answers.set('*', answer)
  expect(await read(waits)).toBe(3)
  held.forEach((release) => release())
})

test('a change that comes while pages are looked at is looked for as well', async () => {
  const { readAll, publish, pathsOf, askedFor } = manyPages({ menu: 100, settings: 120 })
  // What was read last is looked at first, before there is a turn for the second change.
  await readAll(pathsOf('menu'))
  await readAll(pathsOf('settings'))
  publish('menu', 'minor')
  publish('settings', 'minor')
  await until(() => askedFor('menu') === 200 && askedFor('settings') === 240)
})

test('so are pages that share a value, where only a minor change can have made it another', async () => {
  const { readAll, publish } = manyPages({ list: 40 })
  let filters = 'a'
  site.answers.set('/api/shared-values', (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'x-dependencies': '{"tags":["names"],"values":{}}' })
    response.end(JSON.stringify({ filters }))
  })
  let edition = 1
  site.answers.set('*', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write(`<!doctype html><html lang="en"><body><h1>${edition}</h1>`)
    response.addTrailers({ 'x-dependencies': JSON.stringify({ tags: ['list'], values: { filters } }) })
    response.end('</body></html>')
  })
  await site.front.renewSharedValues()
  expect(await readAll()).toEqual(new Set([1]))
  // What was no minor change, and had nothing to do with them, does not count against them.
  publish('something', 'major')
  expect(await readAll()).toEqual(new Set([1]))
  filters = 'b'
  edition += 1
  publish('names', 'minor')
  await site.front.renewSharedValues()
  site.front.revalidate()
  expect(await readAll()).toContain(1)
  await until(async () => !(await readAll()).has(1))
})

test('however fast changes come, looking for what they made old leaves readers three quarters of the time', async () => {
  const seen: { readonly from: number; readonly until: number }[] = []
  const takes = 40
  const pages = stalePages({
    keys: () => ['/en'],
    isStale() {
      const from = performance.now()
      // The next change comes meanwhile.
      if (seen.length === 0) pages.look()
      while (performance.now() - from < takes);
      seen.push({ from, until: performance.now() })
      return false
    },
    renew: async () => {},
    movedAt: () => Number.NEGATIVE_INFINITY,
    now: Date.now,
  })
  pages.look()
  await until(() => seen.length === 2)
  const [first, second] = seen
  // A timer may be early by what a millisecond is rounded to.
  expect((second?.from ?? 0) - (first?.until ?? 0)).toBeGreaterThanOrEqual(3 * takes - 2)
})
