import type { ServerResponse } from 'node:http'
import { startChangingSite, type ChangingSite } from '../../support/changing-site'
import { addresses, ask, html, type TestSite } from '../../support/front'
import { until } from '../../../support/until'

let site: TestSite
let change: ChangingSite['change']
let version: ChangingSite['version']

beforeEach(async () => {
  ;({ site, change, version } = await startChangingSite({ pageTimes: forever }))
  site.answers.set('/api/addresses', addresses({ paths: [gone, list] }))
  site.answers.set('/410/en', html('<h1>Gone</h1>'))
  give(gone, '<h1>Her title</h1>', ['gone'])
  give(list, entries(gone, other), ['gone', 'other'])
  await readAll()
  await ask(`${site.url}/410/en`)
})
afterEach(() => site.close())

/** No reader is given what was there before because she has waited long enough. Milliseconds. */
const forever = { doubtAfter: 3_600_000, slowAfter: 3_600_000, patience: 7_200_000 }

const list = '/en/stories'
const gone = '/en/stories/gone'
const other = '/en/stories/other'
const titles = { [gone]: 'Her title', [other]: 'Another title' }

const entries = (...paths: (keyof typeof titles)[]) =>
  `<h1>Stories</h1><ul>${paths.map((path) => `<li><a href="${path}">${titles[path]}</a></li>`).join('')}</ul>`

/** From now on the origin answers so, and says what it depends on. */
const give = (path: string, body: string, tags: readonly string[]) =>
  site.answers.set(path, (_request, response) => send(response, body, tags))

function send(response: ServerResponse, body: string, tags: readonly string[]) {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.write(`<!doctype html><html lang="en"><body>${body}`)
  response.addTrailers({ 'x-dependencies': JSON.stringify({ tags, values: {} }) })
  response.end('</body></html>')
}

const readAll = async () => {
  await ask(site.url + gone)
  return ask(site.url + list)
}
const shown = async () => (await ask(site.url + list)).body.toString()
const withdraw = () => {
  change(['gone'])
  const paths = new Set([gone])
  site.front.withdraw({ addresses: paths, gone: paths, pictures: new Set() }, version())
}

test('a list is given without what was withdrawn while it is made anew, and anew when it is made', async () => {
  const before = await readAll()
  let finish = () => {}
  site.answers.set(list, (_request, response) => {
    finish = () => send(response, `<p>Made anew.</p>${entries(other)}`, ['other'])
  })
  withdraw()
  const cut = await ask(site.url + list)
  expect(cut.body.toString()).toContain(entries(other))
  expect(cut.body.toString()).not.toMatch(/gone|Her title/)
  expect(cut.headers.etag).not.toBe(before.headers.etag)
  const packed = await ask(site.url + list, { 'accept-encoding': 'gzip' })
  expect(packed.headers['content-encoding']).toBe('gzip')
  // Nobody has to ask for that.
  await until(() => site.askedFor().filter((path) => path === list).length === 2)
  finish()
  await until(async () => (await shown()).includes('Made anew.'))
})

test('so it is to who had waited since it is known that something changed, and not yet what', async () => {
  site.answers.set(list, () => {})
  change(['gone'])
  const reading = shown()
  await until(() => site.askedFor().filter((path) => path === list).length === 2)
  const paths = new Set([gone])
  site.front.withdraw({ addresses: paths, gone: paths, pictures: new Set() }, version())
  expect(await reading).toContain(entries(other))
  // Not for want of an answer: it is still waited for.
  expect(site.log).toEqual([])
})

test('where its title had changed and its page was not read since, readers wait for the new list', async () => {
  change(['gone'])
  site.front.withdraw({ addresses: new Set(), gone: new Set(), pictures: new Set() }, version())
  give(list, `<p>Her new title</p>${entries(gone, other)}`, ['gone', 'other'])
  await ask(site.url + list)
  give(list, '<p>Made anew.</p>', ['other'])
  withdraw()
  expect(await shown()).toContain('Made anew.')
})

test('it is given when nothing can be made', async () => {
  site.answers.clear()
  site.answers.set('*', html('broken', 500))
  withdraw()
  expect(await shown()).toContain(entries(other))
  expect((await ask(site.url + gone)).status).toBe(410)
})

test('who reads one that changed again after that waits for it', async () => {
  site.answers.set(list, () => {})
  withdraw()
  expect(await shown()).toContain(entries(other))
  give(list, '<p>Other words.</p>', ['other'])
  change(['other'])
  expect(await shown()).toContain('Other words.')
})

test.each([
  ['its title stands elsewhere', list, `<p>Her ti&shy;tle</p>${entries(gone)}`],
  ['its title is not known', gone, '<p>Words without a heading</p>'],
  ['it stands in a sentence', list, `<p>Read <a href="${gone}">this</a></p>`],
])('where %s, readers wait for the new list', async (_what, path, body) => {
  give(path, body, ['gone', 'words'])
  change(['words', 'gone'])
  await readAll()
  give(list, '<p>Made anew.</p>', ['other'])
  withdraw()
  expect(await shown()).toContain('Made anew.')
})

test('so they do where what it shows had changed before', async () => {
  change(['other'])
  site.front.withdraw({ addresses: new Set(), gone: new Set(), pictures: new Set() }, version())
  give(list, '<p>Made anew.</p>', ['other'])
  withdraw()
  expect(await shown()).toContain('Made anew.')
})
