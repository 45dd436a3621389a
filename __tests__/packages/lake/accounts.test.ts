import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTestLake, type TestLake } from './support/test-lake'

const password = 'correct horse battery'
const studio = 'http://localhost:3000/studio'

let lake: TestLake
beforeEach(async () => {
  lake = await startTestLake()
  await lake.lake.services.accounts.createUser({ email: 'Ada@example.org', name: 'Ada', role: 'editor', password })
})
afterEach(() => lake.stop())

const logIn = (fields: Record<string, string>) =>
  fetch(`${lake.url}/v1/auth/login/local`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ origin: studio, email: 'ada@example.org', password, ...fields }),
  })
const redeem = (sid: string) => fetch(`${lake.url}/v1/auth/fetch?sid=${sid}`)
const me = (token: string) => fetch(`${lake.url}/v1/users/me`, { headers: { authorization: `Bearer ${token}` } })
const sidOf = (answer: Response) => new URL(answer.headers.get('location') ?? '').hash.replace('#sid=', '')

test('e-mail and password lead back to Studio with a sign-in that works once', async () => {
  const answer = await logIn({})
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toMatch(/^http:\/\/localhost:3000\/studio#sid=/)
  const { token } = await (await redeem(sidOf(answer))).json()
  expect(await (await me(token)).json()).toMatchObject({ name: 'Ada', email: 'ada@example.org', role: 'editor' })
  expect((await redeem(sidOf(answer))).status).toBe(401)
})

test('a sign-in that is not used soon is worth nothing', async () => {
  const sid = sidOf(await logIn({}))
  lake.pass(61_000)
  expect((await redeem(sid)).status).toBe(401)
})

test('signing out ends the session at once; a session ends by itself after a month', async () => {
  const session = async () => (await (await redeem(sidOf(await logIn({})))).json()).token
  const [first, second] = [await session(), await session()]
  await fetch(`${lake.url}/v1/auth/logout`, { method: 'POST', headers: { authorization: `Bearer ${first}` } })
  expect((await me(first)).status).toBe(401)
  expect((await me(second)).status).toBe(200)
  lake.pass(31 * 24 * 3_600_000)
  expect((await me(second)).status).toBe(401)
})

test('a wrong password and an unknown person get the same answer', async () => {
  const wrong = await logIn({ password: 'wrong' })
  const unknown = await logIn({ email: 'nobody@example.org' })
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  expect((await wrong.text()).replaceAll('ada@', 'x@')).toBe((await unknown.text()).replaceAll('nobody@', 'x@'))
})

test.each([
  'https://evil.example/studio',
  '//evil.example',
  '/\\evil.example',
  'http://localhost:3000@evil.example/',
  'http://user:pass@localhost:3000/',
  'javascript:alert(1)',
  'http://localhost:3000.evil.example/',
  '',
])('nobody is sent to %s after signing in', async (origin) => {
  expect((await logIn({ origin })).status).toBe(400)
  const page = await fetch(`${lake.url}/v1/auth/login/local?${new URLSearchParams({ origin })}`)
  expect(page.status).toBe(400)
})

test('who steals the data folder finds no password, no token and no sign-in in it', async () => {
  const token = lake.token('administrator')
  const sid = sidOf(await logIn({}))
  const session = (await (await redeem(sidOf(await logIn({})))).json()).token
  const files = readdirSync(lake.dataDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  expect(files.length).toBeGreaterThan(0)
  const everything = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('')
  for (const secret of [password, token, sid, session]) expect(everything.includes(secret)).toBe(false)
})

test('a short password is refused', async () => {
  const create = lake.lake.services.accounts.createUser({
    email: 'c@example.org',
    name: 'C',
    role: 'viewer',
    password: 'short',
  })
  await expect(create).rejects.toThrow(/needs 12/)
})

test('a Studio keeps a person’s own settings for that person only', async () => {
  const [one, other] = [lake.token('editor'), lake.token('editor')]
  const url = `${lake.url}/v2024-12-16/users/me/keyvalue`
  const put = await fetch(url, {
    method: 'PUT',
    headers: { authorization: `Bearer ${one}`, 'content-type': 'application/json' },
    body: JSON.stringify([{ key: 'view', value: { open: true } }]),
  })
  expect(put.status).toBe(200)
  const read = async (token: string) =>
    (await fetch(`${url}/view`, { headers: { authorization: `Bearer ${token}` } })).json()
  expect(await read(one)).toEqual([{ key: 'view', value: { open: true } }])
  expect(await read(other)).toEqual([])
})
