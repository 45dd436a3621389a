import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { checkLinks, FRESH_FOR, type LinkOptions } from '@/sanity/health/links/check-links'
import { linksIn } from '@/sanity/health/links/links-in'
import { internet } from '@/sanity/health/links/reach'

interface Site {
  readonly url: string
  readonly asked: string[]
  /** The most requests that were open at the same time. */
  most(): number
}

const servers: Server[] = []
afterAll(() =>
  Promise.all(
    servers.map(
      (server) =>
        new Promise((done) => {
          server.close(done)
          server.closeAllConnections()
        }),
    ),
  ),
)

/** A site on this machine that answers by the path: `/404`, `/silent`, `/no-head`, `/moved`. */
async function startSite(): Promise<Site> {
  const asked: string[] = []
  let open = 0
  let most = 0
  const server = createServer((request, response) => {
    const { url = '', method = '' } = request
    asked.push(`${method} ${url}`)
    open += 1
    most = Math.max(most, open)
    response.on('close', () => (open -= 1))
    if (url === '/silent') return
    const status =
      url === '/no-head' ? (method === 'HEAD' ? 405 : 200) : url === '/moved' ? 301 : Number(url.slice(1)) || 200
    // Later, so that requests sent together would be seen together.
    setImmediate(() => response.writeHead(status, url === '/moved' ? { location: '/' } : {}).end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  servers.push(server)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return { url: `http://127.0.0.1:${address.port}`, asked, most: () => most }
}

const now = new Date('2026-11-24T03:00:00Z')
const options: LinkOptions = {
  reach: { ...internet, mayConnect: () => true },
  timeout: 1_000,
  pause: 0,
  userAgent: 'test',
  now: () => now,
  freshFor: FRESH_FOR,
}
const states = async (addresses: readonly string[]) =>
  Object.fromEntries(
    (await checkLinks(addresses, [], options)).links.map(({ address, state, detail }) => [
      new URL(address).pathname,
      `${state} ${detail}`,
    ]),
  )

test('what an address came to', async () => {
  const { url } = await startSite()
  const paths = ['/', '/moved', '/no-head', '/404', '/410', '/403', '/500', '/silent']
  expect(await states(paths.map((path) => url + path))).toEqual({
    '/': 'alive ',
    '/moved': 'alive ',
    '/no-head': 'alive ',
    '/404': 'dead not found (404)',
    '/410': 'dead not found (410)',
    '/403': 'unsure does not let a machine look (403)',
    '/500': 'unsure answered 500',
    '/silent': 'unsure gave no answer in time',
  })
})

test('a port at which nobody listens is no dead link: it may be a bad hour', async () => {
  const { url } = await startSite()
  const server = servers.pop()
  await new Promise((done) => server?.close(done))
  const other = await startSite()
  expect(await states([`${url}/`, `${other.url}/there`])).toEqual({
    '/': 'unsure could not be reached (ECONNREFUSED)',
    '/there': 'alive ',
  })
})

test('when no site answers at all the fault is taken to be here, and what was known stays', async () => {
  const { url } = await startSite()
  const server = servers.pop()
  await new Promise((done) => server?.close(done))
  const known = [{ address: `${url}/`, state: 'alive', detail: '', checkedAt: '2026-11-01T03:00:00Z' }] as const
  expect(await checkLinks([`${url}/`, `${url}/other`], known, options)).toEqual({ links: known, isOffline: true })
})

test('one request at a time for a host, several hosts at once, each address once', async () => {
  const [first, second] = [await startSite(), await startSite()]
  const addresses = ['/a', '/b', '/c', '/a'].flatMap((path) => [first.url + path, second.url + path])
  await checkLinks(addresses, [], options)
  for (const site of [first, second]) {
    expect(site.asked).toEqual(['HEAD /a', 'HEAD /b', 'HEAD /c'])
    expect(site.most()).toBe(1)
  }
})

test('a host that asks for rest gets it, and what was known of its other links is kept', async () => {
  const { url, asked } = await startSite()
  const known = {
    address: `${url}/later`,
    state: 'dead',
    detail: 'not found (404)',
    checkedAt: '2026-11-01T03:00:00Z',
  } as const
  const { links: checks } = await checkLinks([`${url}/429`, `${url}/later`, `${url}/new`], [known], options)
  expect(asked).toEqual(['HEAD /429'])
  expect(checks).toMatchObject([{ address: `${url}/429`, state: 'unsure' }, known])
})

test('results are kept for a week or a day, and dropped with the link', async () => {
  const { url, asked } = await startSite()
  const check = (path: string, state: 'alive' | 'dead', checkedAt: string) => ({
    address: url + path,
    state,
    detail: '',
    checkedAt,
  })
  const known = [
    check('/alive', 'alive', '2026-11-18T03:00:00Z'),
    check('/old', 'alive', '2026-11-16T03:00:00Z'),
    check('/dead', 'dead', '2026-11-22T03:00:00Z'),
    check('/gone', 'dead', '2026-11-23T12:00:00Z'),
  ]
  const { links: checks } = await checkLinks([`${url}/alive`, `${url}/old`, `${url}/dead`], known, options)
  expect(asked).toEqual(['HEAD /old', 'HEAD /dead'])
  expect(checks.map(({ address, checkedAt }) => `${new URL(address).pathname} ${checkedAt.slice(0, 10)}`)).toEqual([
    '/alive 2026-11-18',
    '/dead 2026-11-24',
    '/old 2026-11-24',
  ])
})

test('nothing of the own network is asked', async () => {
  const { url, asked } = await startSite()
  const { links: checks } = await checkLinks([`${url}/`], [], { ...options, reach: internet })
  expect(asked).toEqual([])
  expect(checks).toMatchObject([{ state: 'dead', detail: 'leads to where readers cannot follow' }])
})

test('links of what readers see, not of private records', () => {
  const fields = {
    source: ['https://a.example/'],
    website: 'http://b.example',
    text: 'see https://c.example',
    mail: 'mailto:x@example.org',
  }
  expect(linksIn({ _type: 'partner', ...fields })).toEqual([
    { address: 'https://a.example/', path: 'source[0]' },
    { address: 'http://b.example', path: 'website' },
  ])
  expect(linksIn({ _type: 'consentRecord', ...fields })).toEqual([])
})
