import { evaluateSync } from 'groq-js'
import { makeLookups } from '@/packages/lake/source/query/lookups'
import { narrow } from '@/packages/lake/source/query/narrow'
import { noteReads } from '@/packages/lake/source/query/reads'
import { parseQuery } from '@/packages/lake/source/query/parse-query'
import { visibleDocuments } from '@/packages/lake/source/query/visible-documents'
import { snapshotOf } from '@/packages/lake/source/snapshot/snapshot'
import { readableStory } from '@/lib/consent/readers-filter'

const params = { id: 'a', ids: ['a'], text: 'x', now: '2026-01-01T00:00:00Z', preview: false, toKeep: false }
const made = (count: number) =>
  Array.from({ length: count }, (_, number) => ({
    _id: `a${number}`,
    _type: 'a',
    _rev: '',
    _createdAt: '',
    _updatedAt: '',
    title: 'y',
  }))
const stored = made(3)
const documents = visibleDocuments(snapshotOf(stored), 'raw', true)

/** How often a query looks at everything there is. */
function scans(query: string): number {
  let times = 0
  const dataset = new Proxy(stored, {
    get(target, name) {
      if (name === Symbol.iterator) times += 1
      return Reflect.get(target, name)
    },
  })
  const reads = noteReads()
  const lookups = makeLookups(reads)
  const dereference = ({ _ref }: { _ref: string }) => documents.get(_ref) ?? lookups.resolve(_ref) ?? null
  evaluateSync(narrow(parseQuery(query, params), documents, lookups, reads), { dataset, params, dereference })
  return times
}

test.each([
  ['an id', '*[_id == $id]'],
  ['an id that is none', '*[_type == "a"]{ "b": *[_id == ^.nothing] }'],
  ['some ids', '*[_id in $ids && _type == "a"]'],
  ['a type', '*[_type == "a" && title == "x"]'],
  ['an id made of what stands outside', '*[_type == "a"]{ "b": *[_id == "b." + ^._id] }'],
  ['an id made of one of two', '*[_type == "a"]{ "b": *[_id == "b." + coalesce(^.of._ref, ^._id)] }'],
  ['an id that is part of what stands outside', '*[_type == "a"]{ "b": *[_id == string::split(^._id, "b.")[1]] }'],
  ['a field that is part of it', '*[_type == "a"]{ "b": *[of._ref == string::split(^._id, "b.")[1]] }'],
  ['a field', '*[title == $text]'],
  ['a field in a field', '*[slug.current == $text && _type == "b"]'],
  ['one of several values', '*[$id in tags]'],
  ['one of two conditions', '*[_id == $id || (title == "x" && count(tags) > 1)]'],
  [
    'what a story is known by',
    '*[_id in [$id, "drafts." + $id] || _id in path("versions.*." + $id) || of._ref == $id]',
  ],
  ['a field of several', '*[_type == "a"]{ "b": *[^._id in countries[]._ref] }'],
  ['references, where they are asked for', '*[$preview || references($ids)]'],
  ['references', '*[_type == "a"]{ "b": *[references(^._id, ^.others[]._ref)] }'],
  ['a group of translations', '*[_type == "a"]{ "b": *[coalesce(of._ref, _id) == coalesce(^.of._ref, ^._id)] }'],
  ['the first ones', '*[_type == "a"] | order(title desc, _createdAt) [0...3]'],
  ['consent, for each story', `*[${readableStory}]`],
])('%s: nothing is scanned', (_what, query) => {
  expect(scans(query)).toBe(0)
})

test.each([
  ['one of two conditions, of which one says nothing', '*[_id == $id || count(tags) > 1]'],
  ['an id made of what stands inside', '*[_id == coalesce(other, $id)]'],
  ['a field without a value', '*[title == null]'],
])('%s: everything may be meant', (_what, query) => {
  expect(scans(query)).toBe(1)
})

test.each([
  ['each once where there are few', 20, 20, 'title, _id desc'],
  ['few where there are many', 2_000, 32, 'title, _id desc'],
  ['few where those that have something come first', 2_000, 32, 'defined(title) desc, title, _id desc'],
])('the first three of an order: documents are judged %s', (_what, count, most, order) => {
  const many = visibleDocuments(snapshotOf(made(count)), 'raw', true)
  const reads = noteReads()
  const lookups = makeLookups(reads)
  const judged: string[] = []
  const dereference = ({ _ref }: { _ref: string }) => {
    if (_ref.startsWith('judge.')) judged.push(_ref)
    return many.get(_ref) ?? lookups.resolve(_ref) ?? null
  }
  const query = `*[_type == "a" && !defined({"_ref": "judge." + _id}->)] | order(${order}) [0...3]._id`
  const found = evaluateSync(narrow(parseQuery(query, params), many, lookups, reads), {
    dataset: many.all,
    dereference,
  })
  expect(found.data).toEqual(
    many.all
      .toReversed()
      .slice(0, 3)
      .map(({ _id }) => _id),
  )
  expect(judged.length).toBeLessThanOrEqual(most)
  expect(judged.length).toBeGreaterThanOrEqual(3)
})
