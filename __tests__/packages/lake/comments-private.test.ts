import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Route } from '@/packages/lake/source/routing/call'
import { routes, unversionedRoutes } from '@/packages/lake/source/server/routes'
import { call, makePerson } from './support/people'
import { refusal, startTestLake, type Role, type TestLake } from './support/test-lake'

/** A word that is in comments only. */
const canary = `canary-${crypto.randomUUID()}`
const dataset = 'production-comments'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  await lake.client('editor').create({ _id: 'story', _type: 'note', title: 'Public' })
  const ada = await makePerson(lake, 'editor', 'ada')
  await call(lake, ada.token, 'POST', '/comments/production/setup')
  const about = { document: { _type: 'crossDatasetReference', _ref: 'story', _weak: true } }
  await lake
    .client(undefined, { dataset, token: ada.token })
    .create({ _id: 'comment', _type: 'comment', message: canary, target: about })
})
afterAll(() => lake.stop())

/** Programs that may read everything of content: what pages are rendered with, what takes in what reviewers say. */
const programs: readonly Role[] = ['viewer', 'site', 'reviews', 'author']
const tokens = () => [null, ...programs.map((role) => lake.token(role))]

const values: Readonly<Record<string, string>> = {
  dataset,
  project: 'nap1325',
  ids: 'comment',
  id: 'comment',
  file: `${'a'.repeat(40)}-1x1.png`,
  name: 'image.png',
}
const pathOf = (pattern: string, of = values) =>
  pattern.replace(/[:*](\w+)/g, (_all, name: string) => of[name] ?? 'something')

async function ask({ method }: Route, address: string, token: string | null) {
  const answer = await fetch(`${lake.url}${address}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    ...(method !== 'GET' && { body: JSON.stringify({ mutations: [], actions: [], query: '*', targetDataset: 'new' }) }),
  })
  return { status: answer.status, text: await answer.text() }
}

const ofDatasets = [
  ...routes.map((route): [string, string, Route] => [route.method, `/v2026-03-01${route.pattern}`, route]),
  ...unversionedRoutes.map((route): [string, string, Route] => [route.method, route.pattern, route]),
].filter(([, pattern]) => /:dataset\b/.test(pattern))

test('there are endpoints of all kinds to be walked through', () => {
  const kinds = ['query', 'doc', 'listen', 'live', 'history', 'export', 'references', 'mutate', 'actions']
  for (const kind of kinds.map((each) => `/data/${each}/`))
    expect(ofDatasets.filter(([, pattern]) => pattern.includes(kind))).not.toEqual([])
  for (const kind of ['/images/', '/files/', '/assets/', '/acl'])
    expect(ofDatasets.filter(([, pattern]) => pattern.includes(kind))).not.toEqual([])
})

test.each(ofDatasets)(
  '%s %s lets neither strangers nor programs that only read to comments',
  async (_method, pattern, route) => {
    for (const token of tokens()) {
      const { status, text } = await ask(route, `${pathOf(pattern)}?query=*&includeDrafts=true`, token)
      expect(status).toBe(token === null ? 401 : 403)
      expect(text).not.toContain(canary)
    }
  },
)

test('nor does any other address say a word of them, or that they are there', async () => {
  const others = routes.filter(({ method, pattern }) => method === 'GET' && !/:dataset\b|\/listen/.test(pattern))
  expect(others.length).toBeGreaterThan(20)
  for (const token of tokens())
    for (const route of others) {
      const { text } = await ask(route, `/v2026-03-01${pathOf(route.pattern)}?datasetProfile=comments`, token)
      expect(text).not.toContain(canary)
      expect(text).not.toContain(dataset)
    }
})

test('programs that only read set up no comments', async () => {
  lake.lake.datasets.create({ name: 'other', visibility: 'public' })
  for (const role of programs) {
    const asked = lake.client(role).request({ method: 'POST', url: '/comments/other/setup' })
    expect((await refusal(asked)).statusCode).toBe(403)
  }
  expect(lake.lake.datasets.list().map(({ name }) => name)).toEqual(['other', 'production', dataset])
})

test('a query of what is public does not reach them', async () => {
  const query = `{"all": *, "about": *[references("story")], "named": *[_id == "comment"]}`
  for (const client of [lake.client(), lake.client('viewer'), lake.client('editor')])
    expect(JSON.stringify(await client.fetch(query))).not.toContain(canary)
})

test('who is at comments is not told to programs that only read', async () => {
  for (const role of programs) {
    const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/socket/${dataset}`)
    await once(socket, 'open')
    const params = { authorization: `Bearer ${lake.token(role)}` }
    socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'authorization', params }))
    const [answer] = await once(socket, 'message')
    expect(String(answer)).toContain('not valid')
    socket.terminate()
  }
})

test.each<[string, string, unknown, number, RegExp]>([
  ['PATCH', `/datasets/${dataset}`, { aclMode: 'public' }, 400, /private, whatever/],
  ['PUT', '/datasets/nothing-comments', {}, 404, /"nothing" not found/],
  ['PUT', '/datasets/production-comments-comments', { aclMode: 'public' }, 400, /private, whatever/],
  ['PUT', `/datasets/${dataset}/copy`, { targetDataset: 'open', skipHistory: true }, 400, /not copied/],
  ['PUT', '/datasets/production/copy', { targetDataset: 'open-comments', skipHistory: true }, 400, /not copied/],
  ['POST', `/assets/images/${dataset}`, {}, 400, /no pictures/],
  ['POST', `/comments/${dataset}/setup`, undefined, 400, /nobody comments on those/],
  [
    'POST',
    '/hooks/projects/nap1325',
    { name: 'mirror', url: 'https://example.org', dataset, rule: { on: ['create'] } },
    400,
    /told to nobody/,
  ],
])('%s %s %j is refused with %d, to administrators too', async (method, url, body, status, sentence) => {
  const asked = lake.client('administrator').request({ method, url, body, json: true })
  expect(await refusal(asked)).toMatchObject({ statusCode: status, message: expect.stringMatching(sentence) })
})

test('a dataset of comments that was public before it had to be private is closed', async () => {
  lake.lake.datasets.create({ name: 'second', visibility: 'public' })
  lake.lake.datasets.storage.addDataset({ name: 'second-comments', visibility: 'public' }, new Date().toISOString())
  expect(lake.lake.datasets.visibilityOf('second-comments')).toBe('private')
  expect((await refusal(lake.client(undefined, { dataset: 'second-comments' }).fetch('*'))).statusCode).toBe(401)
})
