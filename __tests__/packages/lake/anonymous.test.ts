import { startTestLake, type TestLake } from './support/test-lake'

/** A word that is only in documents which nobody may see without a token. */
const canary = `canary-${crypto.randomUUID()}`
const privateIds = ['drafts.a', 'versions.r1.a', 'consent.a', 'users.path.x']

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  await lake
    .client('editor')
    .transaction([
      { create: { _id: 'a', _type: 'note', title: 'Public' } },
      ...privateIds.map((_id) => ({ create: { _id, _type: 'note', title: canary } })),
    ])
    .create({ _id: 'referring', _type: 'note', to: { _type: 'reference', _ref: 'consent.a', _weak: true } })
    .commit()
})
afterAll(() => lake.stop())

const query = (groq: string, perspective = 'raw') =>
  `data/query/production?${new URLSearchParams({ query: groq, perspective, returnQuery: 'false' })}`

test.each([
  ['a query of everything', query('*')],
  ['the drafts perspective', query('*', 'drafts')],
  ['a stack of layers', query('*', 'r1,drafts')],
  ['a query by id', query('*[_id in path("consent.**")]')],
  ['a reference followed', query('*[_id == "referring"]{"x": to->}')],
  ['a search', query(`*[@ match text::query("${canary}")]`)],
  ['documents by id', `data/doc/production/${privateIds.join(',')}`],
  ['an export', 'data/export/production'],
])('%s shows nothing private to somebody without a token', async (_name, path) => {
  const answer = await fetch(`${lake.url}/v2026-03-01/${path}`)
  expect(answer.status).toBe(200)
  expect(await answer.text()).not.toContain(canary)
})

test('nor can anything private be counted or guessed at', async () => {
  const count = query(`count(*[title == "${canary}" || title match "canary*"])`)
  expect(await (await fetch(`${lake.url}/v1/${count}`)).json()).toMatchObject({ result: 0 })
})

test.each([
  'data/history/production/transactions/a',
  'data/history/production/documents/consent.a',
  'data/history/production/events/documents/consent.a',
  'data/references/production/documents/a/to',
  'data/live/events/production?includeDrafts=true',
  'projects',
  'projects/nap1325/users',
])('%s wants a token', async (path) => {
  const answer = await fetch(`${lake.url}/v2026-03-01/${path}`)
  expect(answer.status).toBe(401)
  await answer.body?.cancel()
})

test('who asks who she is without a token is nobody, which is no error in the console of a Studio', async () => {
  const answer = await fetch(`${lake.url}/v2026-03-01/users/me`)
  expect([answer.status, await answer.json()]).toEqual([200, {}])
})

test.each([
  ['POST', 'data/mutate/production'],
  ['POST', 'data/actions/production'],
  ['POST', 'assets/images/production'],
  ['POST', 'assets/files/production'],
  ['PUT', 'users/me/keyvalue'],
])('%s %s wants a token, and a viewer’s does not reach for content', async (method, path) => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${lake.url}/v2026-03-01/${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: '[]',
    })
  expect((await ask({})).status).toBe(401)
  expect((await ask({ authorization: 'Bearer skmadeup' })).status).toBe(401)
  if (path.startsWith('users')) return
  expect((await ask({ authorization: `Bearer ${lake.token('viewer')}` })).status).toBe(403)
})

test('a private dataset is closed to who has no token', async () => {
  lake.lake.datasets.create({ name: 'closed', visibility: 'private' })
  const path = `${lake.url}/v1/data/query/closed?query=*`
  expect((await fetch(path)).status).toBe(401)
  expect((await fetch(path, { headers: { authorization: `Bearer ${lake.token('viewer')}` } })).status).toBe(200)
})
