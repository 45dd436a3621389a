import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

const editor = () => lake.client('editor')
const newId = () => `p-${crypto.randomUUID()}`

/** A published document that has just been made. */
async function made(content: Readonly<Record<string, unknown>> = {}) {
  const _id = newId()
  await editor().create({ _id, _type: 'note', ...content })
  return _id
}

const ask = (path: string) =>
  fetch(`${lake.url}${path}`, { headers: { authorization: `Bearer ${lake.token('editor')}` } })
const mutate = (options: string, mutations: readonly unknown[] = []) =>
  fetch(`${lake.url}/v2026-03-01/data/mutate/production?${options}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${lake.token('editor')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ mutations }),
  })

test.each([
  ['_id', { set: { _id: 'other' } }],
  ['_type', { set: { _type: 'other' } }],
  ['_type', { unset: ['_type'] }],
])('a patch cannot change %s', async (name, patch) => {
  const id = await made()
  expect(await refusal(editor().patch(id, patch).commit())).toMatchObject({
    statusCode: 400,
    message: expect.stringContaining(`Cannot modify immutable attribute "${name}"`),
  })
})

// Importers before 7 write what an export kept of a picture back to it: all but the id and the type.
test('a patch that carries the revision and the times of an export is taken, as a create is', async () => {
  const id = await made()
  const carried = { _rev: 'other', _updatedAt: '2020-01-02T00:00:00Z', _createdAt: '2020-01-01T00:00:00Z' }
  const after = await editor()
    .patch(id)
    .set({ ...carried, title: 'x' })
    .commit()
  expect(after).toMatchObject({ title: 'x', _createdAt: carried._createdAt })
  expect([after._rev, after._updatedAt]).not.toContain(carried._rev)
  expect(after._updatedAt).not.toBe(carried._updatedAt)
  expect(await editor().getDocument(id)).toEqual(after)
})

test('setting the type that a document has already is no change of it', async () => {
  const id = await made()
  expect(
    await editor()
      .patch(id, { set: { _type: 'note', title: 'x' } })
      .commit(),
  ).toMatchObject({ title: 'x' })
})

test('nothing is counted where there is nothing', async () => {
  const id = await made()
  expect(await refusal(editor().patch(id).inc({ count: 1 }).commit())).toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('where there is nothing'),
  })
  const counted = await editor().patch(id).setIfMissing({ count: 0 }).inc({ count: 1 }).commit()
  expect(counted).toMatchObject({ count: 1 })
})

test('createIfNotExists of one that exists gives the one that exists', async () => {
  const _id = await made({ title: 'first' })
  expect(await editor().createIfNotExists({ _id, _type: 'note', title: 'second' })).toMatchObject({ title: 'first' })
})

test('autoGenerateArrayKeys adds the keys that are missing, wherever objects are in arrays', async () => {
  const key = expect.stringMatching(/^\w+$/)
  const _id = newId()
  const options = { autoGenerateArrayKeys: true } as const
  const content = { parts: [{ name: 'a' }, { _key: 'mine', name: 'b' }] }
  expect(await editor().create({ _id, _type: 'note', ...content }, options)).toMatchObject({
    parts: [
      { _key: key, name: 'a' },
      { _key: 'mine', name: 'b' },
    ],
  })
  const patch = editor()
    .patch(_id)
    .insert('after', 'parts[-1]', [{ name: 'c', deep: [{}] }])
  expect(await patch.commit(options)).toMatchObject({
    parts: [{}, {}, { _key: key, name: 'c', deep: [{ _key: key }] }],
  })
})

test.each(['visibility=bogus', 'dryRun=perhaps', 'returnIds=1', 'returnDocuments=yes', 'autoGenerateArrayKeys=on'])(
  'a mutation with %s is refused',
  async (option) => {
    const _id = newId()
    const response = await mutate(option, [{ create: { _id, _type: 'note' } }])
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(option.split('=')[0])
    expect(await editor().getDocument(_id)).toBeUndefined()
  },
)

test.each(['sync', 'async', 'deferred'])('the visibility %s is known', async (visibility) => {
  const response = await mutate(`visibility=${visibility}`, [{ create: { _id: newId(), _type: 'note' } }])
  expect(response.status).toBe(200)
})

test.each([
  ['a version that is no day', '/v9999-99-99/data/query/production?query=1', 'v2026-01-31'],
  ['a day that no month has', '/v2026-02-30/data/query/production?query=1', 'v2026-01-31'],
  ['a parameter that is not given', '/v2026-03-01/data/query/production?query=$nowhere', 'param $nowhere'],
  [
    'a revision and a time',
    '/v2026-03-01/data/history/production/documents/a?revision=x&time=2026-01-01T00:00:00Z',
    'not both',
  ],
  ['a time that is none', '/v2026-03-01/data/history/production/documents/a?time=yesterday', 'is no time'],
])('%s is refused', async (_what, path, words) => {
  const response = await ask(path)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain(words)
})

test.each([
  [
    'publish',
    (publishedId: string, other: string) => ({ actionType: 'publish', draftId: `drafts.${other}`, publishedId }),
  ],
  [
    'unpublish',
    (publishedId: string, other: string) => ({ actionType: 'unpublish', draftId: `drafts.${other}`, publishedId }),
  ],
  [
    'edit',
    (publishedId: string, other: string) => ({
      actionType: 'edit',
      draftId: `drafts.${other}`,
      publishedId,
      patch: { set: { title: 'lost' } },
    }),
  ],
  [
    'delete',
    (publishedId: string, other: string) => ({ actionType: 'delete', publishedId, includeDrafts: [`drafts.${other}`] }),
  ],
])('%s of ids that do not belong together changes nothing', async (_name, action) => {
  const [published, other] = [await made({ title: 'kept' }), newId()]
  await editor().create({ _id: `drafts.${other}`, _type: 'note', title: 'other' })
  const { actionType, ...rest } = action(published, other)
  const response = await fetch(`${lake.url}/v2026-03-01/data/actions/production`, {
    method: 'POST',
    headers: { authorization: `Bearer ${lake.token('editor')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ actions: [{ actionType: `sanity.action.document.${actionType}`, ...rest }] }),
  })
  expect(response.status).toBe(400)
  expect(await response.text()).toContain(`\\"drafts.${other}\\" is neither`)
  expect(await editor().getDocument(published)).toMatchObject({ title: 'kept' })
  expect(await editor().getDocument(`drafts.${other}`)).toMatchObject({ title: 'other' })
})

test('what cannot be deleted names everybody who refers to it', async () => {
  const target = await made()
  const referring = [await made({ to: { _ref: target } }), await made({ to: { _ref: target } })]
  const response = await mutate('', [{ delete: { id: target } }])
  expect(response.status).toBe(409)
  const body: unknown = await response.json()
  expect(body).toMatchObject({
    error: {
      items: [
        {
          error: {
            type: 'documentHasReferencesError',
            id: target,
            referencingIDs: expect.arrayContaining(referring),
          },
        },
      ],
    },
  })
})

test('references of the same dataset are left out on request, and counted without it', async () => {
  const target = await made()
  await made({ to: { _ref: target } })
  const path = `/v2026-03-01/data/references/production/documents/${target}/to`
  expect(await (await ask(path)).json()).toMatchObject({ totalCount: 1 })
  expect(await (await ask(`${path}?excludeInternalReferences=true`)).json()).toEqual({ totalCount: 0, references: [] })
})
