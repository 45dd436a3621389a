import type { ServerResponse } from 'node:http'
import { startChangingSite, type ChangingSite } from '../../support/changing-site'
import type { TestSite } from '../../support/front'

let site: TestSite
let note: ChangingSite['change']

beforeEach(async () => {
  ;({ site, change: note } = await startChangingSite())
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
  (tags: string[], shared: Record<string, string> = {}, more: object = {}) =>
  () => {
    site.answers.set('/en/stories/one', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write('<!doctype html><html lang="en"><body><h1>One</h1>')
      response.addTrailers({ 'x-dependencies': JSON.stringify({ tags, values: shared, ...more }) })
      response.end('</body></html>')
    })
  }

const change = async (tags: string[] | null) => {
  note(tags)
  return site.front.renewSharedValues()
}
const read = async () => (await fetch(`${site.url}/en/stories/one`)).text()
const renderings = () => site.askedFor().filter((path) => path === '/en/stories/one').length

test('a page is rendered again when something changes that it was made of, and only then', async () => {
  pageOf(['a', 'b'])()
  for (const tags of [['c'], ['d', 'e']]) {
    await read()
    await change(tags)
  }
  await read()
  expect(renderings()).toBe(1)
  await change(['b', 'c'])
  await read()
  expect(renderings()).toBe(2)
  await change(null)
  await read()
  expect(renderings()).toBe(3)
})

test('a page of which nobody knows what it was made of is old after any change', async () => {
  await read()
  await change(['c'])
  await read()
  expect(renderings()).toBe(2)
})

test('a page is old when a value that it shares with others is another', async () => {
  related = 'a'
  pageOf(['a'], { 'related/en/x': 'a' })()
  await read()
  const asked = () => site.askedFor().filter((path) => path === '/api/shared-values').length
  await change(['stories'])
  expect(asked()).toBe(1)
  await read()
  expect(renderings()).toBe(1)
  // What has nothing to do with the values does not have them worked out again.
  await change(['c'])
  related = 'b'
  pageOf(['a'], { 'related/en/x': 'b' })()
  await change(['stories'])
  await read()
  await read()
  expect(renderings()).toBe(2)
  expect(asked()).toBe(2)
})

test('a page made of values from before the newest change is old when they turn out to be others', async () => {
  related = 'a'
  await change(['stories'])
  pageOf(['a'], { 'related/en/x': 'a' }, { isOlder: true })()
  note(['stories'])
  await read()
  related = 'b'
  await site.front.renewSharedValues()
  pageOf(['a'], { 'related/en/x': 'b' })()
  await read()
  await read()
  expect(renderings()).toBe(2)
})

test('a page that was made in haste is for who asked, and made again for the next', async () => {
  await change(['stories'])
  // What the page lacks is no part of the newest change.
  await change(['c'])
  pageOf(['stories'], {}, { isProvisional: true })()
  await read()
  await read()
  expect(renderings()).toBe(2)
  pageOf(['stories'])()
  await read()
  await read()
  expect(renderings()).toBe(3)
})

test('whoever has shared values renewed hears when they are not: to be asked for again', async () => {
  await change(['stories'])
  site.answers.set('/api/shared-values', (_request, response) => void response.writeHead(500).end())
  await expect(change(['stories'])).rejects.toThrow('older content')
  site.answers.set('/api/shared-values', (_request, response) => values(response))
  await change(['stories'])
})
