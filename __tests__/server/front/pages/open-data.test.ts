import { ask, startSite, type TestSite } from '../../support/front'

let site: TestSite

beforeEach(async () => {
  site = await startSite()
  site.answers.set('/api/v1/stories.json', (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"items":[]}')
  })
})
afterEach(() => site.close())

test('programs on other sites may read the open data and feeds, and nothing else', async () => {
  const data = await ask(`${site.url}/api/v1/stories.json`)
  expect(data.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  })
  for (const path of ['/en/feed.xml', '/nl/landen/jo/feed.json'])
    expect((await ask(site.url + path)).headers['access-control-allow-origin']).toBe('*')
  for (const path of ['/en', '/en/feed', '/en/share.png', '/api/draft-mode/disable', '/api/addresses', '/lake/v1/x'])
    expect((await ask(site.url + path)).headers['access-control-allow-origin']).toBeUndefined()
})

test('it is kept, whatever cookie asks, and whoever has it gets nothing again', async () => {
  const first = await ask(`${site.url}/api/v1/stories.json`)
  const etag = String(first.headers.etag)
  const again = await ask(`${site.url}/api/v1/stories.json?utm_source=x`, {
    'if-none-match': etag,
    cookie: '__prerender_bypass=x',
  })
  expect(again.status).toBe(304)
  expect(again.headers['access-control-allow-origin']).toBe('*')
  expect(site.asked.filter(({ url }) => url?.startsWith('/api/v1/'))).toHaveLength(1)
  expect(site.asked.every(({ headers }) => headers.cookie === undefined)).toBe(true)
})

test('it can only be read', async () => {
  expect((await ask(`${site.url}/api/v1/stories.json`, {}, 'POST')).status).toBe(405)
})
