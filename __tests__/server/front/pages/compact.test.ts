import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { compactBodies, weightOf } from '@/server/front/answers/finished-page'
import { encodings } from '@/server/front/answers/encodings'
import { packed } from '@/server/front/answers/packed-body'
import { ask, html, startSite, type TestSite } from '../../support/front'
import { until } from '../../../support/until'

test('a page of which only the smallest form is kept is the same in each encoding', async () => {
  const site = await startSite({ pageTimes: { improveAfter: 0 } })
  const body = `<h1>Hello</h1>${'<p>Words of a page that is long enough.</p>'.repeat(200)}`
  site.answers.set('/en', html(body))
  const get = (encoding: string) => ask(`${site.url}/en`, { 'accept-encoding': encoding })
  const first = await get('br')
  const plain = brotliDecompressSync(first.body).toString()
  expect(plain).toContain('Hello')
  // Its name changes with its bytes.
  await until(async () => (await get('br')).headers.etag !== first.headers.etag)
  const [br, gzip, identity] = await Promise.all(['br', 'gzip', 'identity'].map(get))
  expect(brotliDecompressSync(br?.body ?? '').toString()).toBe(plain)
  expect(gunzipSync(gzip?.body ?? '').toString()).toBe(plain)
  expect(identity?.body.toString()).toBe(plain)
  expect(site.askedFor()).toEqual(['/en'])
  await site.close()
})

test('it weighs what it has in memory', async () => {
  const body = Buffer.from('<p>Words.</p>'.repeat(4_000))
  const all = await encodings(body)
  const page = { status: 200, headers: {}, digest: '', version: 1, renderedAt: 0 }
  expect(weightOf({ ...page, bodies: compactBodies(all.br) })).toBeLessThan(body.length / 20)
  expect(weightOf({ ...page, bodies: all })).toBeGreaterThan(body.length)
})

test('what is long takes no more memory than its bytes', () => {
  const { ready, br } = compactBodies(brotliCompressSync(randomBytes(20_000)))
  expect(Buffer.isBuffer(ready) && ready.buffer.byteLength).toBe(br.length)
})

test.each([
  ['quickly', true, 'Words. '.repeat(4_000)],
  ['well', false, 'Words. '.repeat(4_000)],
  ['as what is too long to be packed well', false, 'Words. '.repeat(40_000)],
])('a page that is packed %s takes the memory of its brotli alone from the first', async (_how, isQuick, words) => {
  const body = Buffer.from(words)
  const { bodies } = await packed(body, isQuick)
  const page = { status: 200, headers: {}, digest: '', version: 1, renderedAt: 0 }
  expect(weightOf({ ...page, bodies })).toBe(weightOf({ ...page, bodies: compactBodies(bodies.br) }))
  expect(bodies.identity.equals(body)).toBe(true)
  expect(bodies.ready?.length).toBe(bodies.size)
})

describe('packing', () => {
  const files = ['README.md', 'CHANGELOG.md', 'docs/editors-guide.md'].map((file) => readFileSync(file, 'utf8'))
  const words = `<pre>${files.join('').replaceAll('<', '').slice(0, 40_000)}</pre>`
  let site: TestSite
  beforeEach(async () => {
    site = await startSite({ pageTimes: { improveAfter: 50 } })
  })
  afterEach(() => site.close())

  const sizeOf = async (path: string) => (await ask(site.url + path, { 'accept-encoding': 'br' })).body.length
  /** The size of the first of pages that are all asked for before one is answered. */
  const firstOf = async (paths: readonly string[]) => {
    const held: (() => void)[] = []
    site.answers.set('*', (request, response) => void held.push(() => html(words)(request, response)))
    const crowd = paths.map(sizeOf)
    await until(() => held.length === paths.length)
    for (const send of held) send()
    const [first = 0] = await Promise.all(crowd)
    site.answers.set('*', html(words))
    return first
  }
  const three = ['/en', '/en/about', '/en/stories']
  const five = [...three, '/en/documents', '/en/stories/one']

  test('where many pages are made at once each is packed quickly, and as small as can be when all are there', async () => {
    const first = await firstOf(five)
    const alone = await sizeOf('/en/stories/a-story')
    expect(alone).toBeLessThan(first)
    await until(async () => (await sizeOf('/en')) <= alone)
  })

  test('three are many where they are made again, and not where a reader is beside the rendering of all after a start', async () => {
    const made = await firstOf(three)
    site.change()
    const madeAgain = await firstOf(three)
    expect(made).toBeLessThan(madeAgain)
  })
})
