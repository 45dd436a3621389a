import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { askPublicly, OutOfReachError } from '@/sanity/health/links/ask-publicly'
import { internet, type Reach } from '@/sanity/health/links/reach'
import { isPublicAddress } from '@/sanity/health/links/public-address'

let server: Server
let port: number
const asked: string[] = []
let answer: (request: IncomingMessage) => { status: number; location?: string } | null

beforeEach(async () => {
  asked.length = 0
  server = createServer((request, response) => {
    asked.push(`${request.headers.host?.split(':')[0]}${request.url}`)
    const given = answer(request)
    // An endless body, of which nothing is waited for.
    if (given) response.writeHead(given.status, given.location ? { location: given.location } : {}).write('x')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  port = address.port
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

/** An internet of names that all live on this machine, where 127.0.0.1 counts as public and nothing else of it. */
const names: Readonly<Record<string, readonly string[]>> = {
  'public.test': ['127.0.0.1'],
  'inward.test': ['10.0.0.1'],
  'half.test': ['127.0.0.1', '10.0.0.1'],
  'nobody.test': [],
}
const reach: Reach = {
  resolve: (host) => Promise.resolve(names[host] ?? []),
  mayConnect: (address) => address === '127.0.0.1' || isPublicAddress(address),
}
const question = { method: 'GET', headers: {}, timeout: 1_000, reach } as const
const ask = (url: string, more: Partial<typeof question> & { reach?: Reach } = {}) =>
  askPublicly(url, { ...question, ...more })

test('a page is asked for by its name, and its body is not read', async () => {
  answer = () => ({ status: 200 })
  expect(await ask(`http://public.test:${port}/page`)).toBe(200)
  expect(asked).toEqual(['public.test/page'])
})

test('redirects are followed to their end', async () => {
  answer = ({ url }) => (url === '/end' ? { status: 404 } : { status: 301, location: '/end' })
  expect(await ask(`http://public.test:${port}/start`)).toBe(404)
  expect(asked).toEqual(['public.test/start', 'public.test/end'])
})

test.each([
  'http://inward.test/',
  'http://half.test/',
  'http://nobody.test/',
  'http://10.0.0.1/',
  'http://169.254.169.254/latest/meta-data',
  'http://[::1]/',
  'http://[::ffff:7f00:1]/',
  'http://2130706434/',
  'http://name:word@public.test/',
  'ftp://public.test/',
  'file:///etc/passwd',
])('nothing goes to %s, neither at once nor by a redirect', async (bad) => {
  answer = () => ({ status: 302, location: bad })
  await expect(ask(bad)).rejects.toThrow(OutOfReachError)
  expect(asked).toEqual([])
  await expect(ask(`http://public.test:${port}/start`)).rejects.toThrow(OutOfReachError)
  expect(asked).toEqual(['public.test/start'])
})

test('a name that means another machine the second time is connected to where it was judged', async () => {
  answer = () => ({ status: 200 })
  let times = 0
  const resolve = () => Promise.resolve([(times += 1) === 1 ? '127.0.0.1' : '127.0.0.2'])
  expect(await ask(`http://rebound.test:${port}/`, { reach: { ...reach, resolve } })).toBe(200)
  expect(times).toBe(1)
})

test('what leads on and on is left, and what is silent too', async () => {
  answer = () => ({ status: 302, location: '/again' })
  await expect(ask(`http://public.test:${port}/`)).rejects.toThrow(OutOfReachError)
  expect(asked).toHaveLength(6)
  answer = () => null
  await expect(ask(`http://public.test:${port}/`, { reach })).rejects.toMatchObject({
    cause: expect.objectContaining({ name: 'TimeoutError' }),
  })
  await expect(ask('http://slow.test/', { reach: { ...reach, resolve: () => new Promise(() => {}) } })).rejects.toThrow(
    /timeout/,
  )
})

test.each([80, 443])('on the internet port %d of a public address is asked', (allowed) => {
  expect(internet.mayConnect('93.184.216.34', allowed)).toBe(true)
})
test.each([22, 6379, 8080, 3333])('on the internet port %d is not', (other) => {
  expect(internet.mayConnect('93.184.216.34', other)).toBe(false)
})

test.each([
  ['a site', '93.184.216.34', true],
  ['a site', '2606:2800:220:1:248:1893:25c8:1946', true],
  ['a site in IPv6 clothes', '::ffff:93.184.216.34', true],
  ['beside a private range', '172.32.0.1', true],
  ['this network', '0.1.2.3', false],
  ['loopback', '127.8.8.8', false],
  ['private', '10.1.2.3', false],
  ['private', '172.20.0.1', false],
  ['private', '192.168.1.1', false],
  ['of a provider (CGNAT)', '100.64.0.1', false],
  ['link-local, metadata', '169.254.169.254', false],
  ['protocol assignments', '192.0.0.1', false],
  ['documentation', '192.0.2.1', false],
  ['6to4 relay', '192.88.99.1', false],
  ['benchmarking', '198.19.0.1', false],
  ['multicast', '224.0.0.1', false],
  ['reserved', '240.0.0.1', false],
  ['broadcast', '255.255.255.255', false],
  ['unspecified', '::', false],
  ['loopback', '::1', false],
  ['mapped loopback', '::ffff:127.0.0.1', false],
  ['compatible loopback', '::127.0.0.1', false],
  ['NAT64 of loopback', '64:ff9b::7f00:1', false],
  ['local NAT64', '64:ff9b:1::a00:1', false],
  ['6to4 of a private one', '2002:a00:1::', false],
  ['Teredo', '2001:0:53aa::1', false],
  ['unique local', 'fd00::1', false],
  ['link-local', 'fe80::1', false],
  ['site-local', 'fec0::1', false],
  ['multicast', 'ff02::1', false],
  ['documentation', '2001:db8::1', false],
  ['with a zone', 'fe80::1%eth0', false],
  ['no address', 'localhost', false],
])('%s, %s: %s', (_name, address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})
