import { startTestLake } from '../../../packages/lake/support/test-lake'
import { ask, startSite } from '../../support/front'
import { answerIn, raw } from '../../support/raw'
import { recordedSite } from '../../support/recorded-site'
import { until } from '../../../support/until'

const here = recordedSite()

const post = 'POST /lake/v1/x HTTP/1.1\r\nHost: localhost\r\n'

test('a connection whose exchange was clean is used again', async () => {
  for (let time = 0; time < 3; time++) await ask(`${here().site.url}/lake/v1/x`, {}, time === 1 ? 'POST' : 'GET')
  expect(here().upstream.connections()).toBe(1)
})

test.each([
  ['a body with a length', 'Content-Length: 100\r\n\r\nhalf of it'],
  ['a body in chunks', 'Transfer-Encoding: chunked\r\n\r\n64\r\nhalf of it'],
  ['a body of which nothing came', 'Content-Length: 100\r\n\r\n'],
  ['chunks that become nonsense', 'Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n'],
])('who hangs up, or goes wrong, in %s: it is never sent as if it were whole', async (_what, rest) => {
  const isNonsense = rest.includes('zz')
  await raw(
    here().site.url,
    post + rest,
    isNonsense ? {} : { hangUp: until(() => here().upstream.connections() === 1) },
  )
  await until(() => here().upstream.open() === 0)
  expect(here().upstream.requests).toEqual([])
  expect((await ask(`${here().site.url}/lake/v1/next`)).body.toString()).toBe('GET /v1/next')
  expect(here().upstream.requests).toHaveLength(1)
})

test.each([
  ['never comes', {}],
  ['comes later', { rest: 'x'.repeat(90) }],
])('an answer before the body, which %s, is passed on; both connections end', async (_what, options) => {
  here().upstream.answersEarly = true
  const text = await raw(here().site.url, `${post}Content-Length: 100\r\n\r\nhalf of it`, options)
  expect(answerIn(text)).toMatchObject({ status: 200, body: 'early', headers: { connection: 'close' } })
  await until(() => here().upstream.open() === 0)
  here().upstream.answersEarly = false
  expect((await ask(`${here().site.url}/lake/v1/next`)).body.toString()).toBe('GET /v1/next')
  expect(here().upstream.connections()).toBe(2)
})

test('a WebSocket that is refused leaves no connection behind', async () => {
  const headers =
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n'
  const hidden = 'GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n'
  for (let time = 1; time <= 2; time++) {
    const text = await raw(here().site.url, `GET /lake/v1/x HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n${hidden}`)
    expect(answerIn(text)).toMatchObject({ status: 200, body: 'GET /v1/x', headers: { connection: 'close' } })
    expect(here().upstream.connections()).toBe(time)
  }
  await until(() => here().upstream.open() === 0)
  expect(here().upstream.requests.map(({ path }) => path)).toEqual(['/v1/x', '/v1/x'])
})

test('nobody answers: a form is told so, and is not left without an answer', async () => {
  const away = await startSite({ contentApi: () => 'http://127.0.0.1:1' })
  const text = await raw(away.url, `${post}Content-Length: 100000\r\n\r\n${'x'.repeat(50_000)}`)
  expect(answerIn(text)).toMatchObject({ status: 503, headers: { connection: 'close' } })
  await away.close()
})

test('requests that follow each other on one connection each get their own answer, in order', async () => {
  const text = await raw(
    here().site.url,
    `${post}Content-Length: 3\r\n\r\nabcGET /lake/v1/second HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  )
  expect([...text.matchAll(/(?:GET|POST) \/v1\/(?:x|second)/g)].map(([line]) => line)).toEqual([
    'POST /v1/x',
    'GET /v1/second',
  ])
  expect(here().upstream.requests.map(({ body }) => body)).toEqual(['abc', ''])
})

test('while somebody hides requests in bodies, everybody who signs in gets his own answer', async () => {
  const origin = 'http://localhost:3000/studio'
  const lake = await startTestLake({ allowedOrigins: ['http://localhost:3000'] })
  const real = await startSite({ contentApi: () => lake.url })
  const names = ['Ada', 'Bea', 'Cor', 'Dee']
  const password = 'a long enough password'
  for (const name of names)
    await lake.lake.services.accounts.createUser({ email: `${name}@example.org`, name, role: 'editor', password })
  const hidden = `GET /v1/auth/login/local?origin=${origin} HTTP/1.1\r\nHost: localhost\r\n\r\n`
  const chunked = `Host: localhost\r\nTransfer-Encoding: chunked\r\n\r\n${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`
  const over = new AbortController()
  const attack = async (method: string) => {
    let times = 0
    for (; !over.signal.aborted || times === 0; times++)
      await raw(real.url, `${method} /lake/v1/ping HTTP/1.1\r\n${chunked}`)
    return times
  }
  const attacks = ['GET', 'HEAD', 'DELETE', 'OPTIONS'].map(attack)
  const signIn = async (name: string) => {
    const fields = { origin, email: `${name}@example.org`, password }
    const answer = await fetch(`${real.url}/lake/v1/auth/login/local`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(fields),
    })
    const sid = new URL(answer.headers.get('location') ?? origin).hash.replace('#sid=', '')
    const { token } = await (await fetch(`${real.url}/lake/v1/auth/fetch?sid=${sid}`)).json()
    const me = await fetch(`${real.url}/lake/v1/users/me`, { headers: { authorization: `Bearer ${token}` } })
    return (await me.json()).name
  }
  expect(await Promise.all(names.map(signIn))).toEqual(names)
  over.abort()
  for (const times of await Promise.all(attacks)) expect(times).toBeGreaterThan(0)
  await real.close()
  await lake.stop()
})

test('what a connection lists goes no further; what only the front says cannot be said from outside', async () => {
  const ours = await startSite({ origin: () => here().upstream.url, originHeaders: { 'x-front-secret': 'ours' } })
  const fields = 'X-Hop: 1\r\nX-Front-Secret: guessed\r\nTE: trailers\r\nKeep-Alive: 5\r\nProxy-Connection: close\r\n'
  for (const path of ['/draft/en', '/review/x', '/studio', '/'])
    await raw(
      ours.url,
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${fields}Connection: close, X-Hop, X-Front-Secret, X-Forwarded-Proto\r\n\r\n`,
    )
  await ours.close()
  expect(here().upstream.requests).toHaveLength(4)
  for (const { headers } of here().upstream.requests) {
    expect(headers.get('x-front-secret')).toEqual(['ours'])
    expect(headers.get('x-forwarded-proto')).toEqual(['http'])
    expect(headers.get('host')).toEqual(['localhost'])
    for (const name of ['x-hop', 'te', 'keep-alive', 'proxy-connection']) expect(headers.has(name)).toBe(false)
  }
})
