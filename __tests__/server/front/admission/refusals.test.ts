import { publicServer } from '@/server/front/public-server'
import { open, siteAt, startSite, type TestSite, type TestServer } from '../../support/front'
import { answerIn, raw, type RawAnswer } from '../../support/raw'

const facts = siteAt('https://site.test')
// As soon as Node looks: it would be half a minute otherwise.
const impatient = { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 }

let site: TestSite
/** The same before there is a front. */
let early: TestServer
beforeAll(async () => {
  site = await startSite({ site: facts }, impatient)
  site.answers.set('/v1/refused', (_request, response) => void response.writeHead(403).end('{}'))
  early = await open(publicServer(() => null, facts, impatient).server)
})
afterAll(async () => {
  await early.close()
  await site.close()
})

const socketHeaders =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: YWJjZGVmZ2hpamtsbW5vcA==\r\n'
const close = 'Host: site.test\r\nConnection: close\r\n'

/** What is sent, and the status of the answer. */
const refusals: readonly [string, string, number][] = [
  ['no Host', 'GET /en HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['a Host that is none', 'GET /en HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
  ['two Hosts', 'GET /en HTTP/1.1\r\nHost: site.test\r\nHost: evil.test\r\nConnection: close\r\n\r\n', 400],
  ['somebody else’s Host', 'GET /en HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n', 421],
  [
    'somebody else’s Host at the lake',
    'GET /lake/v1/ping HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n',
    421,
  ],
  [
    'a Host that only begins as ours',
    'GET /en HTTP/1.1\r\nHost: site.test.evil.test\r\nConnection: close\r\n\r\n',
    421,
  ],
  ['a WebSocket from somebody else’s Host', `GET /lake/v1/x HTTP/1.1\r\nHost: evil.test\r\n${socketHeaders}\r\n`, 421],
  ['an unknown expectation', `GET /en HTTP/1.1\r\nExpect: wonders\r\n${close}\r\n`, 417],
  ['a method that nobody knows', `PROPFIND /en HTTP/1.1\r\n${close}\r\n`, 501],
  ['a tunnel', 'CONNECT evil.test:443 HTTP/1.1\r\nHost: evil.test:443\r\n\r\n', 501],
  ['a method that is no word', 'NONSENSE\r\n\r\n', 400],
  ['HTTP 2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['a body where none is meant', `GET /en HTTP/1.1\r\nContent-Length: 3\r\n${close}\r\nabc`, 400],
  [
    'two framings',
    `POST /en HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n${close}\r\n0\r\n\r\n`,
    400,
  ],
  ['another coding', `POST /lake/v1/x HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n${close}\r\n0\r\n\r\n`, 501],
  ['a coding in HTTP 1.0', `POST /lake/v1/x HTTP/1.0\r\nTransfer-Encoding: chunked\r\n${close}\r\n0\r\n\r\n`, 400],
  ['headers too long', `GET /en HTTP/1.1\r\n${`X-Long: ${'x'.repeat(4_000)}\r\n`.repeat(5)}${close}\r\n`, 431],
  ['an address too long', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${close}\r\n`, 414],
  ['headers that never end', 'GET /en HTTP/1.1\r\nHost: site.test\r\n', 408],
]

/** What only a front refuses; without one they are told that the site is being prepared. */
const byTheFront: readonly [string, string, number][] = [
  ['a body that never comes', `POST /en HTTP/1.1\r\nHost: site.test\r\nContent-Length: 3\r\n\r\n`, 405],
  [
    'an upgrade to something else',
    `GET /en HTTP/1.1\r\nHost: site.test\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`,
    200,
  ],
  ['a WebSocket to a page', `GET /en HTTP/1.1\r\nHost: site.test\r\n${socketHeaders}\r\n`, 200],
  [
    'a WebSocket that the lake refuses',
    `GET /lake/v1/refused HTTP/1.1\r\nHost: site.test\r\n${socketHeaders}\r\n`,
    403,
  ],
  ['a form to a page', `POST /en HTTP/1.1\r\nContent-Length: 3\r\n${close}\r\nabc`, 405],
  ['a form to who looks whether we are alive', `POST /healthz HTTP/1.1\r\nContent-Length: 0\r\n${close}\r\n`, 405],
  [
    'a form to the webhook that there is not',
    `POST /api/webhook HTTP/1.1\r\nContent-Length: 3\r\n${close}\r\nabc`,
    404,
  ],
  ['another form of address', `GET http://evil.test/ HTTP/1.1\r\n${close}\r\n`, 400],
  ['an asterisk', `OPTIONS * HTTP/1.1\r\n${close}\r\n`, 400],
]
const isAtLake = (bytes: string) => bytes.includes(' /lake/v1/refused')

function expectProtection({ headers }: RawAnswer, isLake = false): void {
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'strict-transport-security': expect.stringContaining('max-age='),
    'referrer-policy': isLake ? 'same-origin' : 'no-referrer',
    ...(!isLake && {
      'content-security-policy': expect.stringMatching(/^default-src 'none'/),
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    }),
  })
}

describe.each([
  ['', () => site],
  [' before there is a front', () => early],
])('every refusal%s has the headers that protect who gets it, and ends the connection', (_when, server) => {
  test.each(refusals)('%s', async (_what, bytes, status) => {
    const answer = answerIn(await raw(server().url, bytes))
    expect(answer.status).toBe(status)
    expect(answer.headers.connection).toBe('close')
    expect(answer.body).toMatch(/<p>[^<]+\.[^<]*<\/p><p lang="nl">[^<]+\./)
    expectProtection(answer)
  })
})

test.each(byTheFront)('%s: the answer has them too', async (_what, bytes, status) => {
  const answer = answerIn(await raw(site.url, bytes))
  expect(answer.status).toBe(status)
  expectProtection(answer, isAtLake(bytes))
})

test.each(byTheFront)('%s, before there is a front: it is being prepared', async (_what, bytes) => {
  const answer = answerIn(await raw(early.url, bytes))
  expect(answer.status).toBe(503)
  expect(answer.headers['retry-after']).toBe('5')
  expectProtection(answer)
})

test.each([
  'site.test',
  'site.test:8080',
  'SITE.TEST',
  'localhost:3000',
  'nap.localhost',
  '127.0.0.1',
  '192.0.2.7:3000',
  '[::1]:3000',
  '[2001:db8::1]',
])('a Host that cannot be somebody else’s is answered: %s', async (host) => {
  expect(answerIn(await raw(site.url, `GET /en HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).status).toBe(
    200,
  )
})

test('who looks whether we are alive may use any name', async () => {
  expect(
    answerIn(await raw(site.url, 'GET /healthz HTTP/1.1\r\nHost: pod-7.internal\r\nConnection: close\r\n\r\n')).status,
  ).toBe(200)
  expect(answerIn(await raw(site.url, 'GET /healthz HTTP/1.0\r\n\r\n')).status).toBe(200)
})

test('after a refusal that ends a connection nothing more on it is carried out', async () => {
  // A connection to the lake that is kept, so that a second request would be there at once.
  await raw(site.url, 'GET /lake/v1/first HTTP/1.1\r\nHost: site.test\r\nConnection: close\r\n\r\n')
  const second = `POST /lake/v1/second HTTP/1.1\r\nHost: site.test\r\nContent-Length: 0\r\n\r\n`
  const text = await raw(site.url, `GET /en HTTP/1.1\r\nHost: site.test\r\nContent-Length: 3\r\n\r\nabc${second}`)
  expect(text.match(/HTTP\/1\.1 /g)).toHaveLength(1)
  expect(site.asked.filter(({ url }) => url === '/v1/second')).toEqual([])
})

test('nonsense behind a request does not cost it its answer', async () => {
  const text = await raw(site.url, 'GET /en HTTP/1.1\r\nHost: site.test\r\n\r\nNONSENSE\r\n\r\n')
  expect(answerIn(text).status).toBe(200)
  expect(text).toContain('<h1>Hello</h1>')
})
