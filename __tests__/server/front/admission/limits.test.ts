import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import { clientReader } from '@/server/front/admission/client-address'
import { ask, html, startSite, type TestSite } from '../../support/front'
import { until } from '../../../support/until'

let site: TestSite
beforeEach(async () => {
  site = await startSite()
})
afterEach(() => site.close())

const from = (client: string) => ({ 'x-forwarded-for': client })

/** Requests that the origin does not answer; ended with `destroy`. */
function hold(count: number, path: (number: number) => string, client: string): ClientRequest[] {
  return Array.from({ length: count }, (_, number) => {
    const outgoing = httpRequest(site.url + path(number), { headers: from(client), agent: false })
    outgoing.on('error', () => {})
    outgoing.end()
    return outgoing
  })
}

describe('who asks', () => {
  const reader = clientReader()
  const asking = (remoteAddress: string, forwarded?: string) =>
    reader({
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
      socket: { remoteAddress },
    })

  test.each([
    ['a stranger', '203.0.113.9', undefined, '203.0.113.9'],
    ['a stranger who names another', '203.0.113.9', '192.0.2.1', '203.0.113.9'],
    ['a proxy here', '127.0.0.1', '192.0.2.1', '192.0.2.1'],
    ['a proxy here, on a socket for both', '::ffff:127.0.0.1', '192.0.2.1', '192.0.2.1'],
    ['a proxy here, after what the client said', '::1', '6.6.6.6, 192.0.2.1', '192.0.2.1'],
    ['a proxy here, that says nonsense', '127.0.0.1', 'unknown', '127.0.0.1'],
    ['two proxies here', '127.0.0.1', '192.0.2.1, 127.0.0.2', '192.0.2.1'],
    ['somebody here', '127.0.0.1', undefined, '127.0.0.1'],
  ])('%s', (_name, peer, forwarded, expected) => {
    expect(asking(peer, forwarded).address).toBe(expected)
  })

  test('of IPv6 a network is one, of IPv4 an address', () => {
    expect(asking('2001:db8:1:2::1').key).toBe(asking('2001:db8:1:2:ffff::9').key)
    expect(asking('2001:db8:1:2::1').key).not.toBe(asking('2001:db8:1:3::1').key)
    expect(asking('192.0.2.1').key).not.toBe(asking('192.0.2.2').key)
  })

  test('proxies elsewhere are believed when they are named', () => {
    const named = clientReader(['10.0.0.0/8', '2001:db8::5'])
    const of = (remoteAddress: string) => named({ headers: from('192.0.2.1'), socket: { remoteAddress } }).address
    expect(['10.1.2.3', '2001:db8::5', '127.0.0.1', '11.0.0.1'].map(of)).toEqual([
      '192.0.2.1',
      '192.0.2.1',
      '127.0.0.1',
      '11.0.0.1',
    ])
  })
})

test.each([
  ['pages nobody has read', 100, (number: number) => `/en/search?q=${number}`],
  ['what is at work', 100, (number: number) => `/review/${number}`],
  ['pictures', 200, (number: number) => `/lake/images/a/b/${number}.jpg`],
  ['queries', 1_000, (number: number) => `/lake/v1/data/query/p?query=${number}`],
])('of %s one client may have only so many at once; others are served', async (_name, most, path) => {
  const waiting: (() => void)[] = []
  site.answers.set('*', (incoming, outgoing) => void waiting.push(() => html('<h1>Hello</h1>')(incoming, outgoing)))
  const held = hold(most, path, '192.0.2.1')
  const isOver = async (client: string) => {
    const answer = await Promise.race([
      ask(site.url + path(9_999), from(client)),
      new Promise<null>((done) => setTimeout(done, 700, null)),
    ])
    return answer?.status === 429
  }
  // Connections take a moment to arrive; a thousand, on a busy machine, some seconds.
  await until(() => isOver('192.0.2.1'))
  site.answers.set('*', html('<h1>Hello</h1>'))
  const other = await ask(`${site.url}/review/other`, from('192.0.2.2'))
  expect(other.status).toBe(200)
  held.forEach((each) => each.destroy())
  const release = setInterval(() => waiting.splice(0).forEach((send) => send()), 1)
  let after = 429
  await until(() => held.every((each) => each.destroyed))
  for (let attempt = 0; after === 429 && attempt < 100; attempt++)
    after = (await ask(site.url + path(10_000), from('192.0.2.1'))).status
  clearInterval(release)
  expect(after).not.toBe(429)
})

test('refused in both languages, or in the shape of the content API, and when to come back', async () => {
  for (let number = 0; number < 120; number++)
    await ask(`${site.url}/lake/v1/auth/fetch?sid=${number}`, from('192.0.2.1'))
  const { status, headers, body } = await ask(`${site.url}/lake/v1/auth/fetch?sid=x`, from('192.0.2.1'))
  expect([status, headers['retry-after'], headers['content-type']]).toEqual([429, '5', 'application/json'])
  expect(JSON.parse(body.toString())).toMatchObject({ statusCode: 429, message: expect.stringContaining('Too many') })
  expect((await ask(`${site.url}/lake/v1/auth/fetch?sid=x`, from('192.0.2.2'))).status).toBe(200)
  // What a stranger says of himself through a proxy does not help him.
  expect((await ask(`${site.url}/lake/v1/auth/fetch?sid=x`, from('6.6.6.6, 192.0.2.1'))).status).toBe(429)
  expect((await ask(`${site.url}/lake/v1/auth/login/local`, from('192.0.2.1'))).status).toBe(200)

  site.answers.set('*', () => {})
  const held = hold(100, (number) => `/draft/en/${number}`, '192.0.2.1')
  await until(() => site.asked.filter(({ url }) => url?.startsWith('/draft/')).length === 100)
  const page = await ask(`${site.url}/draft/en`, from('192.0.2.1'))
  held.forEach((each) => each.destroy())
  expect([page.status, page.headers['retry-after']]).toEqual([429, '5'])
  expect(page.body.toString()).toMatch(/Too much is being asked[^]*te veel gevraagd/)
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
})

test('an office of fifty behind one address works and reads', async () => {
  site.answers.set('*', (incoming: IncomingMessage, outgoing) => {
    if (!incoming.url?.includes('/listen/')) return html('<h1>Hello</h1>')(incoming, outgoing)
    outgoing.writeHead(200, { 'content-type': 'text/event-stream' }).write(': welcome\n\n')
  })
  const office = '192.0.2.1'
  const streams = hold(1_000, (number) => `/lake/v1/data/listen/p?query=${number}`, office)
  await until(() => site.asked.filter(({ url }) => url?.includes('/listen/')).length === 1_000)
  const asked = Array.from({ length: 50 }, (_, person) => [
    ...Array.from({ length: 6 }, (_each, number) => `/lake/v1/data/query/p?query=${person}-${number}`),
    `/en/search?q=${person}`,
    `/draft/en?${person}`,
    `/lake/v1/auth/fetch?sid=${person}`,
  ]).flat()
  const statuses = await Promise.all(asked.map(async (path) => (await ask(site.url + path, from(office))).status))
  streams.forEach((each) => each.destroy())
  expect(new Set(statuses)).toEqual(new Set([200]))
})

test('the content API hears who asks, in one header of the front’s own; Next does not', async () => {
  const said = {
    'x-forwarded-for': '6.6.6.6, 192.0.2.1',
    'cf-connecting-ip': '6.6.6.6',
    'true-client-ip': '6.6.6.6',
    'x-real-ip': '6.6.6.6',
    via: '1.1 6.6.6.6',
    forwarded: 'for=6.6.6.6',
  }
  for (const path of ['/lake/v1/ping', '/review/x', '/draft/en', '/studio', '/', '/en'])
    await ask(site.url + path, said)
  const [lake, ...next] = site.asked
  expect(
    lake?.rawHeaders.filter((_, index) => index % 2 === 0).filter((name) => /^x-forwarded-for$/i.test(name)),
  ).toHaveLength(1)
  expect(lake?.headers['x-forwarded-for']).toBe('192.0.2.1')
  expect(JSON.stringify(lake?.headers)).not.toContain('6.6.6.6')
  expect(next.length).toBeGreaterThan(3)
  for (const { headers } of next) expect(JSON.stringify(headers)).not.toMatch(/6\.6\.6\.6|192\.0\.2\.1/)
})

test('any number may wait for a page that is made already, as after a withdrawal: they cause no more than the first', async () => {
  const held: (() => void)[] = []
  site.answers.set('/en', (...asked) => void held.push(() => html('<h1>Hello</h1>')(...asked)))
  const readers = Array.from({ length: 150 }, () => ask(`${site.url}/en`, from('192.0.2.1')))
  await until(() => held.length === 1)
  // By then they have all come.
  await ask(`${site.url}/nl`, from('192.0.2.2'))
  held[0]?.()
  const statuses = (await Promise.all(readers)).map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([200]))
  expect(site.askedFor().filter((path) => path === '/en')).toHaveLength(1)
})
