import { startTestLake, type TestLake } from './support/test-lake'

const site = 'https://nap1325.example'
const here = ['http://localhost:3000', 'http://127.0.0.1:1', 'http://[::1]:3000']

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake({ allowedOrigins: [site] })
})
afterAll(() => lake.stop())

const read = (origin: string) =>
  fetch(`${lake.url}/v1/data/query/production?query=*`, { headers: { origin } }).then(({ status, headers }) => ({
    status,
    allowed: headers.get('access-control-allow-origin'),
  }))
const signInPage = (origin: string) =>
  fetch(`${lake.url}/v1/auth/login/local?${new URLSearchParams({ origin })}`).then(({ status }) => status)

test('the origin that was named may read, and is signed in to', async () => {
  expect(await read(site)).toEqual({ status: 200, allowed: site })
  expect(await signInPage(`${site}/studio`)).toBe(200)
})

test.each([...here, 'https://evil.example', `${site}.evil.example`, 'http://nap1325.example'])(
  'with origins named, no other one may: %s',
  async (origin) => {
    expect(await read(origin)).toEqual({ status: 403, allowed: null })
    expect(await signInPage(`${origin}/studio`)).toBe(400)
  },
)

const signIn = (to: TestLake, origin: string) =>
  fetch(`${to.url}/v1/auth/login/local`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ origin: site, email: 'nobody@example.org', password: 'wrong' }),
  }).then(({ status }) => status)

test('the form to sign in may be sent from the lake’s own page, and from no other that was not named', async () => {
  expect(await signIn(lake, new URL(lake.url).origin)).toBe(401)
  expect(await signIn(lake, 'http://127.0.0.1:1')).toBe(403)
})

test('behind a proxy that speaks TLS people sign in there', async () => {
  const behind = await startTestLake({ allowedOrigins: [site], publicUrl: 'https://lake.example' })
  const answer = await fetch(`${behind.url}/v1/auth/providers`)
  expect(await answer.json()).toMatchObject({ providers: [{ url: 'https://lake.example/v1/auth/login/local' }] })
  expect(await signIn(behind, 'https://lake.example')).toBe(401)
  expect(await signIn(behind, 'https://lake.example.evil')).toBe(403)
  await behind.stop()
})
