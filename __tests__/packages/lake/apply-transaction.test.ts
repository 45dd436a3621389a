import { applyTransaction, type TransactionContext } from '@/packages/lake/source/mutations/apply-transaction'
import type { Mutation } from '@/packages/lake/source/protocol/mutation'
import { snapshotOf } from '@/packages/lake/source/snapshot/snapshot'
import { document, item, refusalOf } from './support/refusals'

const stored = [document({ title: 'A' }), document({ title: 'B' }, 'b')]
const apply = (mutations: readonly Mutation[], rest: Partial<TransactionContext> = {}) => {
  let made = 0
  return applyTransaction({
    transactionId: 't',
    timestamp: '2026-02-02T00:00:00Z',
    author: 'ada',
    mutations,
    snapshot: snapshotOf(stored),
    newId: () => `new${(made += 1)}`,
    ...rest,
  })
}
const refused = (mutations: readonly Mutation[], rest?: Partial<TransactionContext>) =>
  refusalOf(() => apply(mutations, rest))
const note = { _type: 'note' }

test('it says who did what and when', () => {
  expect(apply([])).toEqual({
    transactionId: 't',
    timestamp: '2026-02-02T00:00:00Z',
    author: 'ada',
    changes: [],
    results: [],
  })
})

test('each change has the document before and after', () => {
  const { changes } = apply([{ create: { ...note, _id: 'c' } }, { delete: { id: 'b' } }])
  expect(changes.map(({ documentId, before, after }) => [documentId, before?._rev, after?._rev])).toEqual([
    ['c', undefined, 't'],
    ['b', 'r1', undefined],
  ])
  expect(changes).toMatchObject([{ before: null }, { after: null }])
})

test.each<[string, Mutation, { id: string; operation: string }]>([
  ['an id that is given', { create: { ...note, _id: 'c' } }, { id: 'c', operation: 'create' }],
  ['none', { create: note }, { id: 'new1', operation: 'create' }],
  ['the beginning of one', { create: { ...note, _id: 'drafts.' } }, { id: 'drafts.new1', operation: 'create' }],
  ['an id that is given', { createOrReplace: { ...note, _id: 'a' } }, { id: 'a', operation: 'update' }],
  ['none', { createOrReplace: note }, { id: 'new1', operation: 'create' }],
  ['an id that is there', { createIfNotExists: { ...note, _id: 'a' } }, { id: 'a', operation: 'none' }],
  ['none', { createIfNotExists: note }, { id: 'new1', operation: 'create' }],
  ['an id', { patch: { id: 'a', set: { title: 'C' } } }, { id: 'a', operation: 'update' }],
  ['an id', { delete: { id: 'a' } }, { id: 'a', operation: 'delete' }],
  ['an id that is not there', { delete: { id: 'c' } }, { id: 'c', operation: 'none' }],
])('with %s: %j', (_id, mutation, result) => {
  const { changes, results } = apply([mutation])
  expect(results).toEqual([result])
  expect(changes.map(({ documentId }) => documentId)).toEqual(result.operation === 'none' ? [] : [result.id])
})

test('each mutation sees what those before it did', () => {
  const { changes, results } = apply([
    { create: { ...note, _id: 'c', count: 1 } },
    { patch: { id: 'c', inc: { count: 1 } } },
    { patch: { id: 'c', inc: { count: 1 } } },
    { delete: { id: 'a' } },
    { createIfNotExists: { ...note, _id: 'a' } },
  ])
  expect(results.map(({ operation }) => operation)).toEqual(['create', 'update', 'update', 'delete', 'create'])
  expect(changes).toMatchObject([
    { documentId: 'c', before: null, after: { count: 3 } },
    { documentId: 'a', before: { title: 'A' }, after: { _rev: 't' } },
  ])
  expect(changes.map(({ mutations }) => mutations.length)).toEqual([3, 2])
})

test('what comes and goes within a transaction is no change', () => {
  const { changes, results } = apply([{ create: { ...note, _id: 'c' } }, { delete: { id: 'c' } }])
  expect(changes).toEqual([])
  expect(results.map(({ operation }) => operation)).toEqual(['create', 'delete'])
})

describe('listeners get each mutation as one of one document, by its id', () => {
  const selection = { query: '*[_type == $type]', params: { type: 'note' } }
  const selected = { version: 0, ids: new Map([[selection, ['a', 'b']]]) }
  const told = (mutation: Mutation, rest?: Partial<TransactionContext>) =>
    apply([mutation], rest).changes.flatMap(({ mutations }) => mutations)

  test.each<[Mutation, Mutation]>([
    [{ create: note }, { create: { ...note, _id: 'new1' } }],
    [{ createOrReplace: { ...note, _id: 'a' } }, { createOrReplace: { ...note, _id: 'a' } }],
    [
      { patch: { id: 'a', ifRevisionID: 'r1', set: { n: 1 }, unset: ['title'] } },
      { patch: { id: 'a', ifRevisionID: 'r1', set: { n: 1 }, unset: ['title'] } },
    ],
  ])('%j', (mutation, expected) => {
    expect(told(mutation)).toStrictEqual([expected])
  })

  test('a patch by query', () => {
    const patch = Object.assign(selection, { set: { title: 'C' } })
    expect(told({ patch }, { selected })).toStrictEqual(
      ['a', 'b'].map((id) => ({ patch: { id, set: { title: 'C' } } })),
    )
  })

  test('a deletion by query', () => {
    expect(told({ delete: selection }, { selected })).toStrictEqual(['a', 'b'].map((id) => ({ delete: { id } })))
  })
})

describe('selections by query', () => {
  const selection = { query: '*' }
  const selecting = (count: number) => ({
    selected: { version: 0, ids: new Map([[selection, Array.from({ length: count }, (_, place) => `x${place}`)]]) },
  })

  test('ten thousand documents at most', () => {
    expect(apply([{ delete: selection }], selecting(10_000)).results).toHaveLength(10_000)
    expect(refused([{ delete: selection }], selecting(10_001))).toMatchObject({ status: 400, ...item('limitError', 0) })
  })

  test('one that selects nothing changes nothing', () => {
    expect(apply([{ delete: selection }], selecting(0))).toMatchObject({ changes: [], results: [] })
  })

  test('one that nobody has carried out is a fault of the lake, not of the caller', () => {
    expect(() => apply([{ delete: selection }])).toThrow(/before anybody had carried it out/)
  })
})

describe('all or nothing', () => {
  test('an id that Sanity does not allow', () => {
    expect(refused([{ delete: { id: 'a' } }, { create: { ...note, _id: '-c' } }])).toMatchObject({
      status: 400,
      ...item('invalidDocumentIdError', 1),
    })
  })

  test('the mutation that fails is named by its place', () => {
    expect(refused([{ create: note }, { create: { ...note, _id: 'a' } }])).toMatchObject({
      status: 409,
      ...item('documentAlreadyExistsError', 1),
    })
  })

  test('a reference to nothing', () => {
    const pointing = { ...note, target: { _type: 'reference', _ref: 'c' } }
    expect(refused([{ create: pointing }])).toMatchObject({
      status: 409,
      ...item('documentReferenceDoesNotExistError', 0),
    })
    expect(refused([{ create: pointing }, { create: { ...note, _id: 'c' } }])).toBeNull()
  })

  test('what the caller may not do is judged by what would change', () => {
    const refusal: TransactionContext['refusal'] = ({ documentId }) =>
      documentId === 'b' ? 'You may not change b.' : undefined
    expect(refused([{ delete: { id: 'a' } }], { refusal })).toBeNull()
    expect(refused([{ delete: { id: 'a' } }, { patch: { id: 'b', set: { n: 1 } } }], { refusal })).toMatchObject({
      status: 403,
      type: 'insufficientPermissionsError',
      message: 'You may not change b.',
    })
    expect(refused([{ createIfNotExists: { ...note, _id: 'b' } }], { refusal })).toBeNull()
  })
})
