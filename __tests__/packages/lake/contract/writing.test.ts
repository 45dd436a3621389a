import { refusal } from '../support/test-lake'
import { startContractLake, type ContractLake } from './support/contract-lake'

let lake: ContractLake
beforeAll(async () => {
  lake = await startContractLake()
})
afterAll(() => lake.stop())

const id = () => `t-${crypto.randomUUID()}`

describe('writing documents', () => {
  test('a new document has an id, a revision and its times', async () => {
    const client = lake.client('editor')
    const created = await client.create({ _type: 'note', title: 'One' })
    expect(created).toMatchObject({ _type: 'note', title: 'One', _createdAt: created._updatedAt })
    expect(created._id).toMatch(/^[\w-]{8,}$/)
    expect(await client.getDocument(created._id)).toEqual(created)
  })

  test('the transaction’s id is the revision of all that it changed', async () => {
    const client = lake.client('editor')
    const [a, b] = [id(), id()]
    const transactionId = id()
    await client
      .transaction([
        { create: { _id: a, _type: 'note' } },
        { createOrReplace: { _id: b, _type: 'note' } },
        { createIfNotExists: { _id: a, _type: 'other' } },
      ])
      .transactionId(transactionId)
      .commit()
    expect(await client.fetch('*[_id in $ids]{_type, _rev}', { ids: [a, b] })).toEqual([
      { _type: 'note', _rev: transactionId },
      { _type: 'note', _rev: transactionId },
    ])
  })

  test('replacing keeps the time of creation', async () => {
    const client = lake.client('editor')
    const first = await client.create({ _id: id(), _type: 'note', old: true })
    lake.pass(1000)
    const second = await client.createOrReplace({ _id: first._id, _type: 'note' })
    expect(second).not.toHaveProperty('old')
    expect(second._createdAt).toBe(first._createdAt)
    expect(second._updatedAt > first._updatedAt).toBe(true)
  })

  test('deletes by id and by query', async () => {
    const client = lake.client('editor')
    const type = id()
    const [one] = await Promise.all([1, 2, 3].map((n) => client.create({ _type: type, n })))
    await client.delete(one?._id ?? '')
    await client.delete({ query: '*[_type == $type && n == 2]', params: { type } })
    expect(await client.fetch('*[_type == $type].n', { type })).toEqual([3])
  })

  test('a dry run reports and changes nothing', async () => {
    const client = lake.client('editor')
    const _id = id()
    const report = await client.create({ _id, _type: 'note' }, { dryRun: true })
    expect(report._id).toBe(_id)
    expect(await client.getDocument(_id)).toBeUndefined()
  })
})

describe('patches', () => {
  const start = {
    title: 'A',
    count: 1,
    tags: ['x', 'y'],
    people: [
      { _key: 'k1', name: 'One' },
      { _key: 'k2', name: 'Two' },
    ],
    nested: { deep: true },
  }
  test.each<[string, object, object]>([
    ['set', { set: { title: 'B', 'nested.other': 1 } }, { title: 'B', nested: { deep: true, other: 1 } }],
    [
      'set by key',
      { set: { 'people[_key=="k2"].name': 'Three' } },
      { people: [start.people[0], { _key: 'k2', name: 'Three' }] },
    ],
    ['setIfMissing', { setIfMissing: { title: 'B', subtitle: 'S' } }, { title: 'A', subtitle: 'S' }],
    ['unset', { unset: ['people[_key=="k1"]'] }, { people: [start.people[1]] }],
    ['insert before', { insert: { before: 'tags[0]', items: ['w'] } }, { tags: ['w', 'x', 'y'] }],
    ['insert after', { insert: { after: 'tags[-1]', items: ['z'] } }, { tags: ['x', 'y', 'z'] }],
    ['insert in place of', { insert: { replace: 'tags[0]', items: ['q', 'r'] } }, { tags: ['q', 'r', 'y'] }],
    ['inc', { inc: { count: 2 } }, { count: 3 }],
    ['dec', { dec: { count: 2 } }, { count: -1 }],
    ['diffMatchPatch', { diffMatchPatch: { title: '@@ -1 +1,3 @@\n A\n+BC\n' } }, { title: 'ABC' }],
  ])('%s', async (_name, operations, expected) => {
    const client = lake.client('editor')
    const document = await client.create({ _type: 'note', ...start })
    expect(await client.patch(document._id, operations).commit()).toMatchObject({ ...start, ...expected })
  })

  test('nobody can change what a document is by patching it', async () => {
    const client = lake.client('editor')
    const document = await client.create({ _type: 'note' })
    const patch = client.patch(document._id, { set: { _id: 'other', _type: 'x', title: 'y' } })
    expect(await refusal(patch.commit())).toMatchObject({ statusCode: 400 })
    expect(await client.getDocument(document._id)).toEqual(document)
  })

  test('100 at once on one number end at exactly the sum', async () => {
    const client = lake.client('editor')
    const { _id } = await client.create({ _type: 'counter', n: 0 })
    await Promise.all(Array.from({ length: 100 }, () => client.patch(_id).inc({ n: 1 }).commit()))
    expect(await client.fetch('*[_id == $_id][0].n', { _id })).toBe(100)
  })

  test('of two that build on the same revision, one wins and the other is told', async () => {
    const client = lake.client('editor')
    const { _id, _rev } = await client.create({ _type: 'note', n: 0 })
    const attempts = [1, 2].map((n) => client.patch(_id).ifRevisionId(_rev).set({ n }).commit())
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = attempts[outcomes.findIndex(({ status }) => status === 'rejected')] ?? Promise.resolve()
    expect((await refusal(lost)).statusCode).toBe(409)
  })
})
