import type { ServerResponse } from 'node:http'
import { changedTags } from '@/server/freshness/changed-tags'
import { until } from '../../../support/until'
import { startSite, type TestSite } from '../../support/front'

let site: TestSite
let version: number
let changed: ReturnType<typeof changedTags>

beforeEach(async () => {
  version = 1
  changed = changedTags()
  site = await startSite({
    contentVersion: () => version,
    hasChangedSince: (since, tags) => changed.hasChangedSince(since, tags),
    isFollowed: () => true,
  })
  site.answers.set('/api/shared-values', (_request, response) => values(response))
})
afterEach(() => site.close())

let related = 'a'
const values = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json', 'x-dependencies': '{"tags":["stories"],"values":{}}' })
  response.end(JSON.stringify({ 'related/en/x': related }))
}

/** The origin answers with a page that depends on something, told after the body as Next does. */
const pageOf =
  (tags: string[], shared: Record<string, string> = {}) =>
  () => {
    site.answers.set('/en/stories/one', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write('<!doctype html><html lang="en"><body><h1>One</h1>')
      response.addTrailers({ 'x-dependencies': JSON.stringify({ tags, values: shared }) })
      response.end('</body></html>')
    })
  }

const change = (tags: string[] | null) => {
  version += 1
  changed.note(version, tags)
  site.front.contentChanged()
}
const read = async () => (await fetch(`${site.url}/en/stories/one`)).text()
const renderings = () => site.askedFor().filter((path) => path === '/en/stories/one').length

test('a page is rendered again when something changes that it was made of, and only then', async () => {
  pageOf(['a', 'b'])()
  for (const tags of [['c'], ['d', 'e']]) {
    await read()
    change(tags)
  }
  await read()
  expect(renderings()).toBe(1)
  change(['b', 'c'])
  await read()
  expect(renderings()).toBe(2)
  change(null)
  await read()
  expect(renderings()).toBe(3)
})

test('a page of which nobody knows what it was made of is old after any change', async () => {
  await read()
  change(['c'])
  await read()
  expect(renderings()).toBe(2)
})

test('a page is old when a value that it shares with others is another', async () => {
  related = 'a'
  pageOf(['a'], { 'related/en/x': 'a' })()
  await read()
  const asked = () => site.askedFor().filter((path) => path === '/api/shared-values').length
  change(['stories'])
  await until(() => asked() === 1)
  await read()
  expect(renderings()).toBe(1)
  // What has nothing to do with the values does not have them worked out again.
  change(['c'])
  related = 'b'
  pageOf(['a'], { 'related/en/x': 'b' })()
  change(['stories'])
  await until(async () => {
    await read()
    return renderings() === 2
  })
  await read()
  expect(renderings()).toBe(2)
  expect(asked()).toBe(2)
})
