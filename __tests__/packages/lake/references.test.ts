import { refersTo, strongReferences } from '@/packages/lake/source/mutations/references'
import { refuseBrokenReferences } from '@/packages/lake/source/mutations/refuse-broken-references'
import type { LakeDocument } from '@/packages/lake/source/protocol/document'
import { snapshotOf } from '@/packages/lake/source/snapshot/snapshot'
import { document, item, refusalOf } from './support/refusals'

// What is refused, and how, without a lake around it: the same is asked over HTTP elsewhere.

describe('references', () => {
  const to = (_ref: string, rest: object = {}) => ({ _type: 'reference', _ref, ...rest })

  test('strong ones are found at any depth; weak ones and those into other datasets are none', () => {
    const all = document({
      one: to('strong'),
      list: [{ deep: [to('in-list')] }],
      said: to('weak-false', { _weak: false }),
      weak: to('weak', { _weak: true }),
      elsewhere: to('other', { _dataset: 'x' }),
      far: to('far', { _projectId: 'x' }),
      odd: { _ref: 1 },
      inside: { _ref: 'outer', more: to('inner') },
      nothing: null,
    })
    expect([...strongReferences(all)]).toEqual(['strong', 'in-list', 'weak-false', 'outer', 'inner'])
  })

  test('a document refers to an id weakly too, and to nothing else', () => {
    const all = document({ list: [to('d'), { deep: to('b', { _weak: true }) }], word: 'c', nothing: null })
    expect(['b', 'd'].map((id) => refersTo(all, id))).toEqual([true, true])
    expect(['a', 'c', 'reference', ''].map((id) => refersTo(all, id))).toEqual([false, false, false, false])
  })

  const check = (after: Record<string, LakeDocument | null>, ...before: LakeDocument[]) =>
    refusalOf(() =>
      refuseBrokenReferences(
        Object.entries(after).map(([documentId, each]) => ({
          documentId,
          before: before.find(({ _id }) => _id === documentId) ?? null,
          after: each,
          mutations: [],
        })),
        snapshotOf(before),
      ),
    )
  const pointing = document({ target: to('b') })

  test('a target has to be there, or come with it', () => {
    expect(check({ a: pointing })).toMatchObject({
      status: 409,
      ...item('documentReferenceDoesNotExistError', 0),
    })
    expect(check({ a: pointing }, document({}, 'b'))).toBeNull()
    expect(check({ a: pointing, b: document({}, 'b') })).toBeNull()
    expect(check({ a: pointing, b: null }, document({}, 'b'))).toMatchObject({ status: 409 })
  })

  test('a target stays while something points to it, and may change', () => {
    expect(check({ b: null }, pointing, document({}, 'b'))).toMatchObject({
      status: 409,
      ...item('documentHasReferencesError', 0),
    })
    expect(check({ b: null, a: null }, pointing, document({}, 'b'))).toBeNull()
    expect(check({ b: null, a: document() }, pointing, document({}, 'b'))).toBeNull()
    expect(check({ b: null }, document(), document({}, 'b'))).toBeNull()
    expect(check({ b: document({ title: 'B' }, 'b') }, pointing, document({}, 'b'))).toBeNull()
  })
})
