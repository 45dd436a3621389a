import { gzipSync } from 'node:zlib'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { ask, startSite, type TestSite } from '../../support/front'
import { startPictureSite, type PictureSite } from '../../support/picture-site'

let lake: TestLake
let site: PictureSite
let plan: string

const bytes = Buffer.from(`%PDF-1.4\n${'A plan for peace. '.repeat(9_000)}`)
const addressOf = (url: string) => `/media/files/${url.split('/files/')[1]}`

beforeAll(async () => {
  lake = await startTestLake()
  site = await startPictureSite(lake)
  plan = addressOf((await site.editor.assets.upload('file', bytes, { filename: 'plan.pdf' })).url)
})
afterAll(async () => {
  await site.close()
  await lake.stop()
})

test('a file comes from our own origin, whole, and nothing in it may run', async () => {
  const answer = await site.get(plan)
  expect(answer.status).toBe(200)
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(bytes.length),
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': expect.stringContaining('sandbox'),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  expect(answer.headers['content-disposition']).toBeUndefined()
  expect(answer.body.equals(bytes)).toBe(true)
})

test('what broke off goes on where it was', async () => {
  const answer = await site.get(plan, { range: 'bytes=100000-' })
  expect([answer.status, answer.headers['content-range']]).toEqual([
    206,
    `bytes 100000-${bytes.length - 1}/${bytes.length}`,
  ])
  expect(answer.body.equals(bytes.subarray(100_000))).toBe(true)
  const { etag } = answer.headers
  expect((await site.get(plan, { range: 'bytes=-5', 'if-range': String(etag) })).body).toEqual(bytes.subarray(-5))
  expect((await site.get(plan, { range: 'bytes=-5', 'if-range': '"another"' })).status).toBe(200)
  expect((await site.get(plan, { range: `bytes=${bytes.length}-` })).status).toBe(416)
  expect((await site.get(plan, { 'if-none-match': String(etag) })).status).toBe(304)
})

test('what a browser might run is saved', async () => {
  const { url } = await site.editor.assets.upload('file', Buffer.from('<script>alert(1)</script>'), {
    filename: 'page.html',
  })
  const answer = await site.get(addressOf(url))
  expect(answer.status).toBe(200)
  expect(answer.headers['content-disposition']).toBe('attachment')
})

test('nothing else is passed on', async () => {
  const [folder = ''] = plan.split(/[a-f0-9]{40}/u)
  for (const path of [
    `${folder}${'0'.repeat(40)}.pdf`,
    `${folder}..%2f..%2fv1%2fusers%2fme`,
    `/media/files/nap1325/other/${'0'.repeat(40)}.pdf`,
    '/media/files/',
    `${plan}/plan.pdf`,
  ])
    expect([path, await site.statusOf(path)]).toEqual([path, 404])
  const head = await site.get(plan, {}, 'HEAD')
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(bytes.length), 0])
  expect((await site.get(plan, {}, 'POST')).status).toBe(405)
})

describe('a content API that behaves oddly', () => {
  const name = `p/d/${'a'.repeat(40)}.pdf`
  let odd: TestSite
  beforeEach(async () => {
    odd = await startSite()
  })
  afterEach(() => odd.close())

  test('packs what nobody asked it to pack: the file comes whole', async () => {
    odd.answers.set(`/files/${name}`, (_request, response) => {
      const packed = gzipSync(bytes)
      response.writeHead(200, {
        'content-type': 'application/pdf',
        'content-encoding': 'gzip',
        'content-length': packed.length,
      })
      response.end(packed)
    })
    const answer = await ask(`${odd.url}/media/files/${name}`)
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.body.equals(bytes)).toBe(true)
  })

  test('fails: a reader is told so, and the log says why', async () => {
    odd.answers.set(`/files/${name}`, (_request, response) => void response.writeHead(500).end())
    expect((await ask(`${odd.url}/media/files/${name}`)).status).toBe(503)
    expect(odd.log.join()).toContain('was answered with 500')
  })

  test('is slow, and the reader goes away: it is asked no longer, and nothing is wrong', async () => {
    const left = Promise.withResolvers<void>()
    const asked = Promise.withResolvers<void>()
    odd.answers.set(`/files/${name}`, (request) => {
      request.once('close', left.resolve)
      asked.resolve()
    })
    const leaving = new AbortController()
    const reading = fetch(`${odd.url}/media/files/${name}`, { signal: leaving.signal })
    await asked.promise
    leaving.abort()
    await expect(reading).rejects.toThrow(/abort/)
    await left.promise
    // Whatever is to be said of it has been said when another one has been answered.
    expect((await ask(`${odd.url}/media/files/p/d/none`)).status).toBe(404)
    expect(odd.log).toEqual([])
  })
})
