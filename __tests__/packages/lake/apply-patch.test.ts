import { applyPatch } from '@/packages/lake/source/mutations/apply-patch'
import type { PatchOperations } from '@/packages/lake/source/protocol/mutation'
import { document } from './support/refusals'

const start = {
  title: 'A',
  count: 1,
  tags: ['x', 'y'],
  people: [
    { _key: 'k1', name: 'Ada', age: 36 },
    { _key: 'k2', name: 'Bo', age: 40 },
  ],
}
const patched = (operations: PatchOperations) => applyPatch(document(start), operations)

// Their meaning: https://www.sanity.io/docs/http-patches
test.each<[PatchOperations, object]>([
  [{}, {}],
  [
    { set: { title: 'B', 'people[_key=="k1"].name': 'Cy' } },
    { title: 'B', people: [{ ...start.people[0], name: 'Cy' }, start.people[1]] },
  ],
  [{ set: { tags: [] } }, { tags: [] }],
  [{ setIfMissing: { title: 'B', subtitle: 'S' } }, { subtitle: 'S' }],
  [{ unset: ['count', 'people[_key=="k1"]'] }, { count: undefined, people: [start.people[1]] }],
  [{ unset: ['nothing'] }, {}],
  [{ insert: { before: 'tags[0]', items: ['v', 'w'] } }, { tags: ['v', 'w', 'x', 'y'] }],
  [{ insert: { before: 'tags[-1]', items: ['w'] } }, { tags: ['x', 'w', 'y'] }],
  [{ insert: { after: 'tags[0]', items: ['w'] } }, { tags: ['x', 'w', 'y'] }],
  [{ insert: { after: 'tags[-1]', items: ['z'] } }, { tags: ['x', 'y', 'z'] }],
  [{ insert: { replace: 'tags[0]', items: ['q', 'r'] } }, { tags: ['q', 'r', 'y'] }],
  [
    { inc: { count: 2, 'people[0,1].age': 1 } },
    {
      count: 3,
      people: [
        { ...start.people[0], age: 37 },
        { ...start.people[1], age: 41 },
      ],
    },
  ],
  [{ dec: { count: 0.5 } }, { count: 0.5 }],
  [{ diffMatchPatch: { title: '@@ -1 +1,3 @@\n A\n+BC\n' } }, { title: 'ABC' }],
  [
    { set: { title: 'B' }, inc: { count: 1 }, unset: ['tags'] },
    { title: 'B', count: 2, tags: undefined },
  ],
])('%j', (operations, changes) => {
  expect(patched(operations)).toEqual(document({ ...start, ...changes }))
})

test('the document that is patched stays as it was', () => {
  const before = document(structuredClone(start))
  applyPatch(before, { set: { 'people[0].name': 'Cy' }, unset: ['tags[0]'], inc: { count: 1 } })
  expect(before).toEqual(document(start))
})

test.each(['_id', '_type'])('what a document is stays so: %s', (name) => {
  expect(() => patched({ set: { [name]: 'other' } })).toThrow(`Cannot modify immutable attribute "${name}"`)
})

test('a patch leaves revision and time of change to the lake, and may say when a document was made', () => {
  const times = { _createdAt: '2020-01-01T00:00:00Z', _updatedAt: '2020-01-01T00:00:00Z' }
  expect(patched({ set: { ...times, _rev: 'other' } })).toEqual(document({ ...start, _createdAt: times._createdAt }))
  for (const _createdAt of ['yesterday', 1, null])
    expect(() => patched({ set: { _createdAt } })).toThrow('"_createdAt" has to be a time')
  expect(() => patched({ unset: ['_createdAt'] })).toThrow('"_createdAt" has to be a time')
})

test.each<[PatchOperations, RegExp]>([
  [{ inc: { title: 1 } }, /^inc and dec needs a number at "title", where there is string$/],
  [{ dec: { 'people[0]': 1 } }, /^inc and dec needs a number at "people\[0\]", where there is object$/],
  [{ diffMatchPatch: { count: '' } }, /^diffMatchPatch needs a string at "count", where there is number$/],
  ...(['set', 'setIfMissing', 'inc', 'dec'] as const).map((name): [PatchOperations, RegExp] => [
    { [name]: { 'a b': 1 } },
    /not a JSONMatch path/,
  ]),
  [{ diffMatchPatch: { 'a b': '' } }, /not a JSONMatch path/],
  [{ unset: ['title', 'a b'] }, /not a JSONMatch path/],
  [{ insert: { before: 'a b', items: [] } }, /not a JSONMatch path/],
  [{ insert: { after: 'a b', items: [] } }, /not a JSONMatch path/],
  [{ insert: { replace: 'a b', items: [] } }, /not a JSONMatch path/],
])('%j is refused', (operations, sentence) => {
  expect(() => patched(operations)).toThrow(sentence)
})
