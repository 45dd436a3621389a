import { applyMutation } from '@/packages/lake/source/mutations/apply-mutation'
import type { LakeDocument } from '@/packages/lake/source/protocol/document'
import { document, item, refusalOf } from './support/refusals'

describe('one mutation of one document', () => {
  const step = {
    id: 'a',
    before: document({ count: 1 }),
    index: 2,
    transactionId: 't',
    timestamp: '2026-02-02T00:00:00Z',
  }
  const empty = { ...step, before: null }

  test('creating', () => {
    const create = { _type: 'note' }
    expect(applyMutation({ ...empty, mutation: { create } })).toEqual({
      _id: 'a',
      _type: 'note',
      _rev: 't',
      _createdAt: step.timestamp,
      _updatedAt: step.timestamp,
    })
    expect(refusalOf(() => applyMutation({ ...step, mutation: { create } }))).toMatchObject({
      status: 409,
      type: 'mutationError',
      message: 'The mutation(s) failed: Document by ID "a" already exists',
      ...item('documentAlreadyExistsError', 2),
    })
    expect(applyMutation({ ...step, mutation: { createIfNotExists: create } })).toBe(step.before)
    expect(applyMutation({ ...step, mutation: { createOrReplace: create } })).toMatchObject({
      _createdAt: '2026-01-01T00:00:00Z',
      _updatedAt: step.timestamp,
    })
  })

  test('times that are given are kept when the document is new', () => {
    const given = { _type: 'note', _createdAt: '2020-01-01T00:00:00Z', _updatedAt: '2020-01-02T00:00:00Z' }
    expect(applyMutation({ ...empty, mutation: { createOrReplace: given } })).toMatchObject(given)
    expect(applyMutation({ ...step, mutation: { createOrReplace: given } })).toMatchObject({
      _createdAt: given._createdAt,
      _updatedAt: step.timestamp,
    })
  })

  test.each(['_createdAt', '_updatedAt'])('%s has to be a time', (name) => {
    const create = { _type: 'note', [name]: 'yesterday' }
    expect(refusalOf(() => applyMutation({ ...empty, mutation: { create } }))).toMatchObject({
      status: 400,
      type: 'validationError',
      message: `"${name}" has to be a time (document "a").`,
    })
  })

  test('patching', () => {
    const patch = { id: 'a', inc: { count: 2 } }
    expect(applyMutation({ ...step, mutation: { patch } })).toMatchObject({
      count: 3,
      _rev: 't',
      _createdAt: '2026-01-01T00:00:00Z',
      _updatedAt: step.timestamp,
    })
    expect(applyMutation({ ...step, mutation: { patch: { ...patch, ifRevisionID: 'r1' } } })).toMatchObject({
      count: 3,
    })
    const refused = (mutation: { patch: typeof patch & { ifRevisionID?: string } }, before: LakeDocument | null) =>
      refusalOf(() => applyMutation({ ...step, before, mutation }))
    expect(refused({ patch }, null)).toMatchObject({ status: 409, ...item('documentNotFoundError', 2) })
    expect(refused({ patch: { ...patch, ifRevisionID: 'r0' } }, step.before)).toMatchObject({
      status: 409,
      ...item('documentRevisionIDDoesNotMatchError', 2),
    })
    expect(refused({ patch }, document({ count: 'one' }))).toMatchObject({ status: 400, ...item('patchError', 2) })
  })

  test('what is too deep is refused, created or patched', () => {
    const deep = Array.from({ length: 20 }).reduce<object>((inside) => ({ a: inside }), {})
    const create = { _type: 'note', deep }
    for (const mutation of [{ create }, { createIfNotExists: create }, { createOrReplace: create }])
      expect(refusalOf(() => applyMutation({ ...empty, mutation }))).toMatchObject(item('limitError', 2))
    const patch = { id: 'a', set: { deep } }
    expect(refusalOf(() => applyMutation({ ...step, mutation: { patch } }))).toMatchObject(item('limitError', 2))
  })

  test('deleting', () => {
    expect(applyMutation({ ...step, mutation: { delete: { id: 'a' } } })).toBeNull()
  })
})
