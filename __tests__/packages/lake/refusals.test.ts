import { startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

const id = () => `t-${crypto.randomUUID()}`

describe('what is refused', () => {
  test.each<[string, number, RegExp, readonly object[]]>([
    ['creating what is there', 409, /already exists/, [{ create: { _id: 'there', _type: 'note' } }]],
    ['patching what is not', 409, /not found/, [{ patch: { id: 'nowhere', set: { a: 1 } } }]],
    ['an older revision', 409, /has revision/, [{ patch: { id: 'there', ifRevisionID: 'old', set: { a: 1 } } }]],
    [
      'a reference to nothing',
      409,
      /non-existent/,
      [{ create: { _id: 'r', _type: 'n', to: { _type: 'reference', _ref: 'nowhere' } } }],
    ],
    ['deleting what is referred to', 409, /references to it/, [{ delete: { id: 'target' } }]],
    ['an id with a space', 400, /not a valid document id/, [{ create: { _id: 'a b', _type: 'n' } }]],
    ['an id that begins with a dot', 400, /not a valid document id/, [{ create: { _id: '.a', _type: 'n' } }]],
    ['an id of 129 characters', 400, /not a valid document id/, [{ create: { _id: 'a'.repeat(129), _type: 'n' } }]],
    ['no type', 400, /Mutation 1 \(create\) is malformed/, [{ create: { _id: 'x' } }]],
    ['an unknown mutation', 400, /Mutation 1 \(explode\) is malformed/, [{ explode: {} }]],
    ['inc on a text', 400, /inc and dec needs? a number/, [{ patch: { id: 'there', inc: { title: 1 } } }]],
    ['a path that is none', 400, /not a JSONMatch path/, [{ patch: { id: 'there', set: { 'a[': 1 } } }]],
    ['21 levels', 400, /deeper than 20/, [{ create: { _id: 'deep', _type: 'n', ...nested(21) } }]],
  ])('%s, and nothing of its transaction happens', async (_name, status, reason, mutations) => {
    const client = lake.client('editor')
    await client.createIfNotExists({ _id: 'there', _type: 'note', title: 'T' })
    await client.createIfNotExists({ _id: 'target', _type: 'note' })
    await client.createIfNotExists({ _id: 'from', _type: 'note', to: { _type: 'reference', _ref: 'target' } })
    const companion = id()
    const body = { mutations: [{ create: { _id: companion, _type: 'note' } }, ...mutations] }
    const answer = await fetch(`${lake.url}/v2026-03-01/data/mutate/production`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${lake.token('editor')}` },
      body: JSON.stringify(body),
    })
    expect(answer.status).toBe(status)
    const { error } = await answer.json()
    expect(error.description).toMatch(reason)
    expect(await client.getDocument(companion)).toBeUndefined()
  })

  test('a weak reference may lead to nothing', async () => {
    const to = { _type: 'reference', _ref: 'nowhere', _weak: true }
    await expect(lake.client('editor').create({ _type: 'note', to })).resolves.toMatchObject({ to })
  })

  test('two new documents may refer to each other in one transaction', async () => {
    const [a, b] = [id(), id()]
    const to = (_ref: string) => ({ _type: 'reference', _ref })
    await lake
      .client('editor')
      .transaction([{ create: { _id: a, _type: 'n', to: to(b) } }, { create: { _id: b, _type: 'n', to: to(a) } }])
      .commit()
  })

  test.each([
    ['application/json', '{"mutations":', 400],
    ['application/json', '{"mutations":{}}', 400],
    ['application/json', '{}', 400],
    ['text/plain', '{"mutations":[]}', 415],
  ])('a body of %s that reads %s is %d', async (type, body, status) => {
    const answer = await fetch(`${lake.url}/v1/data/mutate/production`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${lake.token('editor')}` },
      body,
    })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ statusCode: status, error: { description: expect.any(String) } })
  })
})

function nested(levels: number): object {
  return levels === 0 ? {} : { a: nested(levels - 1) }
}

test('an action that this lake does not know is refused by name', async () => {
  const body = JSON.stringify({ actions: [{ actionType: 'sanity.action.release.import', releaseId: 'r' }] })
  const answer = await fetch(`${lake.url}/v2026-03-01/data/actions/production`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${lake.token('editor')}` },
    body,
  })
  expect(answer.status).toBe(400)
  expect((await answer.json()).error.description).toMatch(/Action 0 is none of .*document\.publish/)
})
