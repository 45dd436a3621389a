import type { FinishedPage } from '@/server/front/answers/finished-page'
import { addressEnds } from '@/server/front/withdrawn/address-ends'
import { mentions } from '@/server/front/withdrawn/mentions'
import { filesIn } from '@/server/site/picture-names'

const page = (text: string, ends?: string): FinishedPage => {
  const body = Buffer.from(text)
  return {
    ends,
    status: 200,
    headers: {},
    digest: '',
    bodies: { identity: body, gzip: body, br: body },
    version: 1,
    renderedAt: 0,
  }
}
const file = (letter: string) => `${letter.repeat(40)}-2000x1000.jpg`
const plain = ['/en/stories/a-name', '/nl/verhalen/één', '/old']
const judgeOf = (addresses: readonly string[]) =>
  mentions({ addresses: new Set(addresses), pictures: new Set([file('a')]) }, filesIn).isMeant
const judge = judgeOf([...plain, '/odd/a,b'])
/** Where an address is odd, every page is read. */
const judgeOfPlain = judgeOf(plain)

test.each([
  ['the page itself', '/en/stories/a-name', '', true],
  ['what is below it', '/en/stories/a-name/share.png', '', true],
  ['the page with a choice', '/en/stories/a-name?x=1', '', true],
  ['a link', '/en', '<a href="/en/stories/a-name">', true],
  ['a link with a fragment', '/en', '<a href="/en/stories/a-name#b">', true],
  ['a link that is not quoted', '/en', '<a href=/en/stories/a-name>', true],
  ['a whole address in a feed', '/en/feed.xml', '<id>https://site.test/en/stories/a-name</id>', true],
  ['a row of a table', '/api/v1/stories.csv', 'a,https://site.test/en/stories/a-name,b', true],
  ['JSON', '/api/v1/stories.json', '{"url":"https://site.test/en/stories/a-name"}', true],
  ['the end of a sentence', '/en', 'See /en/stories/a-name.', true],
  ['a code for a letter', '/nl', '<a href="/nl/verhalen/%C3%A9%C3%A9n">', true],
  ['the letter itself', '/nl', '<a href="/nl/verhalen/één">', true],
  ['an address with one part', '/en', '<a href="/old">', true],
  ['an address with a letter that ends others', '/en', '<a href="/odd/a,b">', true],
  ['a picture', '/en', `<img src="/media/images/p/d/${file('a')}?w=320">`, true],
  ['another picture', '/en', `<img src="/media/images/p/d/${file('b')}?w=320">`, false],
  ['a longer name', '/en', '<a href="/en/stories/a-name-of-another">', false],
  ['the same name elsewhere', '/en', '<a href="/en/documents/a-name">', false],
  ['nothing', '/en', '<p>a-name</p>', false],
])('%s', (_name, key, text, expected) => {
  const ends = addressEnds(Buffer.from(text).toString('latin1'), filesIn)
  expect(judge(key, page(text))).toBe(expected)
  expect(judge(key, page(text, ends))).toBe(expected)
  expect(judgeOfPlain(key, page(text, ends))).toBe(expected && !text.includes('/odd/'))
})

test('a page is not read where nothing in it ends as one of the addresses does', () => {
  let reads = 0
  const unread = { ...page('', addressEnds('<a href="/en/stories/another-name">', filesIn)) }
  const bodies = Object.defineProperty({ ...unread.bodies }, 'identity', {
    get() {
      reads += 1
      return Buffer.alloc(0)
    },
  })
  expect(judgeOfPlain('/en', { ...unread, bodies })).toBe(false)
  expect(reads).toBe(0)
  expect(judgeOfPlain('/en', { ...unread, ends: undefined, bodies })).toBe(false)
  expect(reads).toBe(1)
})

test('a thousand stories that end together take no longer than one', () => {
  const pages = Array.from({ length: 300 }, (_, number) =>
    page(`<a href="/en/stories/s${number}">`.padEnd(30_000, 'x/')),
  )
  const time = (count: number) => {
    const numbers = Array.from({ length: count }, (_, number) => number)
    const isMeant = mentions(
      {
        addresses: new Set(numbers.map((number) => `/en/stories/gone-${number}`)),
        pictures: new Set(numbers.map((number) => `${String(number).padStart(40, 'a')}-9x9.jpg`)),
      },
      filesIn,
    ).isMeant
    const began = process.cpuUsage()
    for (const each of pages) isMeant('/en', each)
    const { user, system } = process.cpuUsage(began)
    return user + system
  }
  time(1)
  // Looked for one by one it was a thousand times as long.
  expect(time(1_000)).toBeLessThan(20 * Math.max(time(1), 5_000))
})
