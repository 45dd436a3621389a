import { ask, html, startSite, type TestSite } from '../../support/front'

let site: TestSite
beforeEach(async () => {
  site = await startSite()
})
afterEach(() => site.close())

test.each(['/draft/en', '/review/token'])('%s says in plain words that the content is away', async (path) => {
  site.answers.set('*', html('Error: connect ECONNREFUSED 127.0.0.1:3333', 500))
  const { status, headers, body } = await ask(site.url + path)
  expect([status, headers['retry-after']]).toEqual([503, '5'])
  expect(body.toString()).toMatch(/content cannot be reached[^]*inhoud is op dit moment niet bereikbaar/)
  expect(body.toString()).not.toContain('ECONNREFUSED')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['content-security-policy']).toContain("script-src 'none'")
})

test('programs that speak to the content API hear it in its own shape', async () => {
  const without = await startSite({ contentApi: () => 'http://127.0.0.1:1' })
  const { status, headers, body } = await ask(`${without.url}/lake/v1/data/query/production?query=*`)
  await without.close()
  expect(status).toBe(503)
  expect(headers['content-type']).toBe('application/json')
  expect(JSON.parse(body.toString())).toMatchObject({
    statusCode: 503,
    message: expect.stringContaining('cannot be reached'),
  })
})

test('while a page takes long, only the first reader waits; the others get the last one at once', async () => {
  await ask(`${site.url}/en`)
  site.change()
  site.answers.set('*', () => {})
  await ask(`${site.url}/en`)
  const began = performance.now()
  for (let reader = 0; reader < 20; reader++) expect((await ask(`${site.url}/en`)).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(2_000)
})

test('every answer protects its readers, the front’s own too', async () => {
  for (const path of ['/healthz', '/lake/v1/ping', '/lake/images/x', '/api/webhook', '/m/x/exit.js', '/media/x'])
    expect((await ask(site.url + path)).headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
})

test('of who comes to the entrance only the languages are passed on', async () => {
  await ask(`${site.url}/`, { 'accept-language': 'nl', rsc: '1', 'next-action': 'x', 'user-agent': 'somebody' })
  const { connection: _, ...headers } = site.asked.find(({ url }) => url === '/')?.headers ?? {}
  expect(headers).toEqual({
    host: new URL(site.url).host,
    'accept-language': 'nl',
    'x-forwarded-proto': 'http',
    'x-request-id': expect.stringMatching(/^[\da-f]{12}$/),
  })
})

test('who says no language is answered at the entrance too', async () => {
  expect((await ask(`${site.url}/`)).status).toBe(200)
})
