import { request } from 'node:http'
import { cookieOf, logIn, makePerson, password, studio } from './support/people'
import { startTestLake, type TestLake } from './support/test-lake'
import { until } from '../../support/until'

let lake: TestLake
let email: string
beforeEach(async () => {
  lake = await startTestLake()
  email = (await makePerson(lake, 'editor', 'ada')).email
})
afterEach(() => lake.stop())

const guess = (client: string, cookie = '') => logIn(lake, { email, password: 'a wrong guess' }, { client, cookie })
/** A stranger guesses at one account from as many networks as he likes, until he is refused. */
async function besiege(at = email) {
  for (let number = 1; number <= 12; number++)
    await logIn(lake, { email: at, password: 'a wrong guess' }, { client: `198.51.100.${number}` })
  expect((await logIn(lake, { email: at }, { client: '198.51.100.99' })).status).toBe(429)
}

test('who guesses at one account is slowed, from whatever network, and may go on later', async () => {
  await besiege()
  const refused = await logIn(lake, { email }, { client: '192.0.2.1' })
  expect(refused.status).toBe(429)
  const seconds = Number(refused.headers.get('retry-after'))
  expect(seconds).toBeGreaterThan(0)
  expect(await refused.text()).toContain(`Try again in ${seconds} seconds`)
  lake.pass(seconds * 1000)
  expect((await logIn(lake, { email }, { client: '192.0.2.1' })).status).toBe(303)
})

test('its owner signs in all the same from a browser that did before', async () => {
  const cookie = cookieOf(await logIn(lake, { email }))
  await besiege()
  expect((await logIn(lake, { email }, { cookie })).status).toBe(303)
  // But that browser opens no other account, and is no way to guess without end.
  const { email: other } = await makePerson(lake, 'viewer', 'bo')
  await besiege(other)
  expect((await logIn(lake, { email: other }, { cookie })).status).toBe(429)
  for (let number = 0; number < 10; number++) await guess('203.0.113.7', cookie)
  expect((await guess('203.0.113.7', cookie)).status).toBe(429)
})

test('a new password makes browsers unknown again', async () => {
  const cookie = cookieOf(await logIn(lake, { email }))
  const { accounts } = lake.lake.services
  await accounts.setPassword(accounts.userByEmail(email).id, password)
  await besiege()
  expect((await logIn(lake, { email }, { cookie })).status).toBe(429)
})

test('the cookie serves the login page alone and is read by no script', async () => {
  const cookie = (await logIn(lake, { email })).headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^lake_device=dv[\w-]{43}; HttpOnly; SameSite=Strict; Max-Age=\d+$/)
})

test('where the login page is on https, the cookie never leaves it', async () => {
  const origin = 'https://nap1325.example'
  const secure = await startTestLake({ allowedOrigins: [origin] })
  const ada = await makePerson(secure, 'editor')
  const answer = await fetch(`${secure.url}/v1/auth/login/local`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ origin: `${origin}/studio`, email: ada.email, password }),
  })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('set-cookie')).toMatch(/; Secure$/)
  await secure.stop()
})

test('one network is slowed for all accounts, IPv6 by its /64, and others are not', async () => {
  for (let number = 0; number < 30; number++)
    await logIn(lake, { email: `${number}@example.org` }, { client: `2001:db8:1:1::${number}` })
  expect((await logIn(lake, { email }, { client: '2001:db8:1:1:ffff::1' })).status).toBe(429)
  expect((await logIn(lake, { email }, { client: '2001:db8:1:2::1' })).status).toBe(303)
})

test('an office behind one address signs in as often as it likes', async () => {
  for (let number = 0; number < 35; number++) expect((await logIn(lake, { email })).status).toBe(303)
})

test('all strangers together are slowed; a browser that signed in before is not', async () => {
  const cookie = cookieOf(await logIn(lake, { email }))
  const statuses = new Set<number>()
  for (let number = 0; number < 310; number++) {
    const client = `10.${number % 250}.${Math.floor(number / 250)}.1`
    statuses.add((await logIn(lake, { email: `${number}@example.org` }, { client })).status)
  }
  expect(statuses).toEqual(new Set([401, 429]))
  // On a slow machine time lets some in again meanwhile; each of them comes from a network of her own.
  let network = 0
  await until(async () => (await logIn(lake, { email }, { client: `192.0.2.${network++}` })).status === 429)
  expect(network).toBeLessThan(30)
  expect((await logIn(lake, { email }, { cookie })).status).toBe(303)
})

test.each(['10.0.0.1, 10.0.0.2', 'nonsense', ''])('an address that is not one (%s) is not believed', async (told) => {
  for (let number = 0; number < 30; number++)
    await logIn(lake, { email: `${number}@example.org` }, { client: told || '127.0.0.1' })
  expect((await logIn(lake, { email }, { client: told || '127.0.0.1' })).status).toBe(429)
  expect((await logIn(lake, { email }, { client: '127.0.0.1' })).status).toBe(429)
})

test('a form that is too large, or none, is refused before it is read', async () => {
  const send = (body: string, type: string) =>
    fetch(`${lake.url}/v1/auth/login/local`, { method: 'POST', headers: { 'content-type': type }, body })
  expect((await send('x'.repeat(20_000), 'application/x-www-form-urlencoded')).status).toBe(413)
  expect((await send('{}', 'application/json')).status).toBe(415)
})

test('who hangs up leaves no trace in the log of errors', async () => {
  const slow = await startTestLake({ passwordCost: 16 })
  const known = await makePerson(slow, 'editor')
  const errors: unknown[] = []
  const original = console.error
  console.error = (...words: unknown[]) => void errors.push(words)
  const waiting = Array.from({ length: 4 }, () => {
    const asked = request(`${slow.url}/v1/auth/login/local`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    asked.on('error', () => {})
    asked.end(String(new URLSearchParams({ origin: studio, email: known.email, password })))
    return asked
  })
  const { passwords } = slow.lake.services
  const before = passwords.computed()
  const deadline = Date.now() + 10_000
  while (passwords.computed() === before && Date.now() < deadline) await new Promise(setImmediate)
  for (const asked of waiting) asked.destroy()
  // On a slow machine the one that had begun takes longer than anybody is kept waiting.
  await until(async () => (await logIn(slow, { email: known.email })).status === 303)
  await slow.stop()
  console.error = original
  expect(errors).toEqual([])
  // The one that had begun, and the one that came after: nothing was computed for the others.
  expect(passwords.computed() - before).toBe(2)
})
