import { connect } from 'node:net'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addresses, ask, html, startSite, type TestSite } from '../../support/front'

/** A page is there, and whatever else is asked of the origin it answers: what reaches it would be kept. */
let site: TestSite
beforeEach(async () => {
  site = await startSite()
  site.answers.set('/api/addresses', addresses({ paths: ['/en', '/nl', '/en/stories', '/en/stories/één'] }))
  site.answers.set('/404/en', html('<h1>Nothing</h1>'))
  site.answers.set('/404/nl', html('<h1>Niets</h1>'))
  await ask(`${site.url}/nl/nothing`)
  await ask(`${site.url}/en/nothing`)
})
afterEach(() => site.close())

const known = new Set(['/api/addresses', '/404/en', '/404/nl'])
const asked = () => site.asked.map(({ url }) => url ?? '').filter((url) => !known.has(url))

/** Sends a request line as it is: clients tidy addresses. Resolves with the status. */
function askRaw(target: string): Promise<number> {
  const { port } = new URL(site.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1')
    let text = ''
    socket.setEncoding('latin1').on('data', (part) => (text += part))
    socket.on('error', reject)
    socket.on('close', () => resolve(Number(text.split(' ')[1])))
    socket.write(`GET ${target} HTTP/1.1\r\nHost: site.test\r\nConnection: close\r\n\r\n`, 'latin1')
  })
}

const shapes = [
  // What scanners try.
  '/wp-login.php',
  '/x/y/z.php',
  '/.env',
  '/.git/config',
  '/en/wp-login.php',
  '/en/stories/wp-login.php',
  '/en/stories/%C3%A9%C3%A9n/x/y/z',
  // Next's own suffixes and folders.
  '/zzz.rsc',
  '/en.rsc',
  '/en.prefetch.rsc',
  '/en.segments/a.segment.rsc',
  '/e.segments/a.segment.rsc',
  '/en/stories.rsc',
  '/en/stories/%C3%A9%C3%A9n.rsc',
  '/en.json',
  '/en.html',
  '/en.txt',
  '/en.meta',
  '/index',
  '/index.rsc',
  '/en/index',
  '/.rsc',
  '/_next',
  '/_next/',
  '/_next/data/x/en.json',
  '/_next/image?url=/icon.svg&w=64&q=75',
  '/_next/static',
  '/_next/webpack-hmr',
  '/_next/static/../../en.rsc',
  '/__nextjs_original-stack-frames',
  '/_error',
  '/_not-found',
  '/404',
  '/500',
  '/404/xx',
  '/410/xx',
  '/[language]',
  '/%5Blanguage%5D',
  '/(site)/en',
  '/@modal/en',
  '/(.)en',
  // Other spellings.
  '/EN',
  '/En/Stories',
  '//en',
  '/en//stories',
  '//evil.test/en',
  '/en/stories//%C3%A9%C3%A9n',
  '/en;x=1',
  '/en/stories;a=b/%C3%A9%C3%A9n',
  '/en/stories/.',
  '/en/stories/share.png/share.png',
  '/robots.txt/share.png',
  '/en%2Fstories',
  '/%2e%2e%2f',
  '/en%00',
  '/en/stories/a%00b',
  '/en%0d%0a',
  '/api/x',
  '/api/addresses',
  '/api/draft-mode',
  '/api/v1/x.json',
  '/api/v1/stories.xml',
  `/${'x/'.repeat(500)}`,
  `/en/stories/${'x'.repeat(1900)}`,
]

test.each(shapes)('%s costs nothing', async (shape) => {
  const status = await askRaw(shape)
  // Some are the same as a page, said in other words: they lead to it.
  expect([200, 308, 400, 404]).toContain(status)
  expect(asked().filter((url) => url !== '/en/stories')).toEqual([])
  if (status === 200) expect(shape).toMatch(/\/\.\.?$/)
  expect(await askRaw(`${shape}${shape.includes('?') ? '&' : '?'}_rsc=1a2b3&x=y`)).toBe(status)
  expect(asked().filter((url) => url !== '/en/stories')).toEqual([])
})

test.each(['/en/', '/en///', '/%65n', '/%65%6e/', '/en/stories/%c3%a9%c3%a9n', '/en/stories/%C3%A9%C3%A9%6E/'])(
  '%s leads to the one spelling of the page, which is kept once',
  async (spelling) => {
    const answer = await ask(site.url + spelling)
    expect(answer.status).toBe(308)
    expect(['/en', '/en/stories/%C3%A9%C3%A9n']).toContain(answer.headers.location)
    expect(asked()).toEqual([])
    expect((await ask(site.url + String(answer.headers.location))).status).toBe(200)
  },
)

test.each([
  ['/EN', '/en'],
  ['/en/Stories', '/en/stories'],
  ['//en', '/en'],
  ['/en//stories///', '/en/stories'],
  ['/EN//STORIES/%C3%A9%C3%A9n', '/en/stories/%C3%A9%C3%A9n'],
])('%s means a page that is there, and leads to it', async (written, meant) => {
  const answer = await ask(site.url + written)
  expect([answer.status, answer.headers.location]).toEqual([308, meant])
  expect(asked()).toEqual([])
})

test('another language’s word leads to a page that is there, and nowhere otherwise', async () => {
  site.answers.set('/api/addresses', addresses({ paths: ['/nl', '/nl/verhalen', '/nl/verhalen/een'] }))
  site.change()
  expect((await ask(`${site.url}/nl/stories/een`)).headers.location).toBe('/nl/verhalen/een')
  expect((await ask(`${site.url}/nl/stories`)).headers.location).toBe('/nl/verhalen')
  expect((await ask(`${site.url}/nl/stories/x`)).status).toBe(404)
  expect(asked()).toEqual([])
})

test('an address that is too long is refused', async () => {
  expect(await askRaw(`/en/stories/${'x'.repeat(2000)}`)).toBe(414)
  expect(asked()).toEqual([])
})

test('thousands of them push out no page, and take no memory that grows', async () => {
  await ask(`${site.url}/en`)
  const memory = () => {
    globalThis.gc?.()
    return process.memoryUsage().rss
  }
  const flood = async (from: number) => {
    for (let batch = from; batch < from + 30; batch++)
      await Promise.all(
        shapes.map(async (shape, index) => {
          const own = shape.replace(/^\/+/, `/${batch}-${index}-`).slice(0, 1_900)
          expect([400, 404]).toContain((await ask(site.url + new URL(own, site.url).pathname)).status)
        }),
      )
  }
  await flood(0)
  const before = memory()
  await flood(100)
  expect(memory() - before).toBeLessThan(50_000_000)
  expect(asked()).toEqual(['/en'])
  await ask(`${site.url}/en`)
  expect(asked()).toEqual(['/en'])
})

test('only files that the build made are asked for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'build-'))
  await mkdir(join(folder, 'chunks'))
  await writeFile(join(folder, 'chunks', 'a.css'), 'a{}')
  const built = await startSite({ buildFolder: folder })
  const statuses = ['chunks/a.css', 'chunks/b.css', 'chunks', 'chunks/%61.css', 'chunks/a.css.rsc'].map(
    async (name) => (await ask(`${built.url}/_next/static/${name}`)).status,
  )
  expect(await Promise.all(statuses)).toEqual([200, 404, 404, 404, 404])
  expect(built.asked.map(({ url }) => url)).toEqual(['/_next/static/chunks/a.css'])
  await Promise.all([built.close(), rm(folder, { recursive: true })])
})
