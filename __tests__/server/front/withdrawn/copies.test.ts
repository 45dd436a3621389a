import { epubFile } from '@/lib/copies/epub-file'
import { goneAddresses } from '@/lib/consent/gone-addresses'
import { picturesFor, wholeCopy } from '../../../support/story-copies'
import { until } from '../../../support/until'
import { addresses, ask, html, startSite, type TestSite } from '../../support/front'

const page = '/en/stories/a-sample-story'
const epub = `${page}/story.epub`
const nobody = '/en/stories/nobody/story.epub'
const nothing = { addresses: new Set<string>(), gone: new Set<string>(), pictures: new Set<string>() }
const list = (rest: object) => addresses({ paths: [page, '/en'], endings: ['story.txt', 'story.epub'], ...rest })

let site: TestSite
beforeEach(async () => {
  site = await startSite()
  const file = Buffer.from(epubFile(wholeCopy, await picturesFor(wholeCopy)))
  site.answers.set(
    epub,
    (_request, response) => void response.writeHead(200, { 'content-type': 'application/epub+zip' }).end(file),
  )
  site.answers.set('/404/en', html('<h1>Nothing here</h1>'))
  site.answers.set('/410/en', html('<h1>Gone</h1>'))
  site.answers.set('/api/addresses', list({}))
  await site.front.warmUp()
})
afterEach(() => site.close())

const status = async (path: string) => (await ask(site.url + path)).status
/** From now on nothing can be made: what is given was kept. */
const breakDown = () => {
  site.answers.clear()
  site.answers.set('*', html('broken', 500))
  site.change()
}

test('a book is kept, and given as it is', async () => {
  const { headers, body } = await ask(site.url + epub)
  expect(headers['content-type']).toBe('application/epub+zip')
  expect(body.subarray(0, 2).toString()).toBe('PK')
  breakDown()
  expect(await status(epub)).toBe(200)
})

test('books whose pictures do not come keep nobody waiting who asks for a page', async () => {
  const stories = Array.from({ length: 20 }, (_, number) => `/en/stories/slow-${number}`)
  site.answers.set('/api/addresses', list({ paths: [...stories, '/en/new', page] }))
  site.answers.set('/en/new', html('<h1>New</h1>'))
  const books = stories.map((story) => `${story}/story.epub`)
  for (const book of books) site.answers.set(book, () => {})
  site.change()
  const asked = Promise.allSettled(books.map((book) => ask(site.url + book)))
  await until(() => site.askedFor().some((path) => books.includes(path)))
  expect(await status('/en/new')).toBe(200)
  await site.close()
  await asked
})

test('when its story is withdrawn it is gone at once, though nothing can be rendered', async () => {
  expect(await status(epub)).toBe(200)
  breakDown()
  const gone = goneAddresses({
    records: [{ ended: true, withdrawnAddresses: [page], withdrawnTexts: null, originals: [], translations: [] }],
    redirects: [],
  })
  site.front.withdraw({ ...nothing, addresses: new Set([page]), gone })
  for (const path of [page, epub, `${page}/story.txt`]) expect([path, await status(path)]).toEqual([path, 410])
})

test('when only copies of it are taken back, what was kept is given to nobody, and its page stays', async () => {
  site.answers.set(page, html('<h1>A sample story</h1>'))
  const other = '/en/stories/one-more/story.epub'
  site.front.withdraw({ ...nothing, copies: new Set([`${page}/story.txt`, epub, other]) })
  expect([await status(page), await status(epub)]).toEqual([200, 200])
  breakDown()
  site.front.withdraw({ ...nothing, copies: new Set([epub]) })
  expect(await status(epub)).toBe(200)
  expect(site.front.withdraw({ ...nothing, copies: new Set() })).toBe(true)
  expect([await status(page), await status(epub)]).toEqual([200, 503])
})

test('when a story that it leads to is withdrawn, or a picture in it, it is forgotten', async () => {
  const [name = ''] = (await picturesFor(wholeCopy)).keys()
  const picture = name.replace(/^images\/|\.jpg$/g, '')
  for (const taken of [{ addresses: new Set(['/en/stories/another']) }, { pictures: new Set([picture]) }]) {
    const kept = site.answers.get(epub)
    expect(await status(epub)).toBe(200)
    site.front.withdraw({ ...nothing, ...taken })
    site.answers.set(epub, html('broken', 500))
    site.change()
    expect(await status(epub)).toBe(503)
    if (kept) site.answers.set(epub, kept)
    site.front.withdraw(nothing)
    site.change()
  }
})

test('from outside, one that may not be kept is as one that does not exist', async () => {
  site.answers.set(epub, html('Not here', 404))
  const [refused, absent] = await Promise.all([ask(site.url + epub), ask(site.url + nobody)])
  const seen = ({ status: code, headers: { date: _date, ...headers }, body }: typeof refused) => ({
    code,
    headers,
    body: body.toString(),
  })
  expect(seen(refused)).toEqual(seen(absent))
  expect(refused.status).toBe(404)
})
