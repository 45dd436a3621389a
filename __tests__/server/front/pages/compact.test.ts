import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { compactBodies, weightOf } from '@/server/front/answers/finished-page'
import { encodings } from '@/server/front/answers/encodings'
import { ask, html, startSite } from '../../support/front'
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
