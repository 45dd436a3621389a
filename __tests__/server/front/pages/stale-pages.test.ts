import { changedTags } from '@/server/freshness/changed-tags'
import { addresses, startSite, type TestSite } from '../../support/front'
import { until } from '../../../support/until'

let site: TestSite
let version: number
let changed: ReturnType<typeof changedTags>

beforeEach(async () => {
  version = 1
  changed = changedTags()
  site = await startSite({
    contentVersion: () => version,
    changeSince: (since, tags) => changed.changeSince(since, tags),
    isFollowed: () => true,
  })
})
afterEach(() => site.close())

/** Pages that depend on the same, and say which edition they are of. */
function manyPages(count: number, tags: string[]) {
  const paths = Array.from({ length: count }, (_, number) => `/en/stories/many-${number}`)
  let edition = 1
  site.answers.set('/api/addresses', addresses({ paths }))
  site.answers.set('*', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write(`<!doctype html><html lang="en"><body><h1>${edition}</h1>`)
    response.addTrailers({ 'x-dependencies': JSON.stringify({ tags, values: {} }) })
    response.end('</body></html>')
  })
  const read = async (path: string) => Number(/<h1>(\d+)/.exec(await (await fetch(site.url + path)).text())?.[1])
  return {
    readAll: async () => new Set(await Promise.all(paths.map(read))),
    publish(change: 'minor' | 'major') {
      edition += 1
      version += 1
      changed.note(version, tags, change)
      if (change === 'minor') site.front.revalidate()
    },
  }
}

test('where a minor change makes many pages old, they are served as they are, and rendered again without any reader', async () => {
  const { readAll, publish } = manyPages(40, ['settings'])
  expect(await readAll()).toEqual(new Set([1]))
  publish('minor')
  expect(await readAll()).toContain(1)
  const asked = site.asked.length
  await until(async () => (await readAll()).has(2) && !(await readAll()).has(1))
  // By the background, each once: no reader has waited for one.
  expect(site.asked.length - asked).toBeLessThanOrEqual(40)
})

test.each([
  ['few pages', 5, 'minor'],
  ['pages by a change of a story or of consent', 40, 'major'],
] as const)('%s are waited for', async (_what, count, change) => {
  const { readAll, publish } = manyPages(count, ['settings'])
  await readAll()
  publish(change)
  expect(await readAll()).toEqual(new Set([2]))
})

test('a page that is served stale is waited for when its story changes', async () => {
  const { readAll, publish } = manyPages(40, ['settings'])
  await readAll()
  publish('minor')
  publish('major')
  expect(await readAll()).toEqual(new Set([3]))
})
