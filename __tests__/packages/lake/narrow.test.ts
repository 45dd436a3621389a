/** @jest-environment node */
import { narrow } from '@/packages/lake/source/query/narrow'
import { parseQuery } from '@/packages/lake/source/query/parse-query'
import { nodesOf } from '@/packages/lake/source/query/tree'
import { readableStory } from '@/lib/consent/readers-filter'

const documents = { all: [], get: () => undefined, ofType: () => [] }

/** How often a query still ranges over everything there is. */
function scans(query: string): number {
  const params = { id: 'a', ids: ['a'], now: '2026-01-01T00:00:00Z', preview: false }
  return nodesOf(narrow(parseQuery(query, params), documents)).filter(({ type }) => type === 'Everything').length
}

test.each([
  ['an id', '*[_id == $id]'],
  ['some ids', '*[_id in $ids && _type == "a"]'],
  ['a type', '*[_type == "a" && title == "x"]'],
  ['an id made of what stands outside', '*[_type == "a"]{ "b": *[_id == "b." + ^._id] }'],
  ['an id made of one of two', '*[_type == "a"]{ "b": *[_id == "b." + coalesce(^.of._ref, ^._id)] }'],
  ['consent, for each story', `*[${readableStory}]`],
])('%s: nothing is scanned', (_what, query) => {
  expect(scans(query)).toBe(0)
})

test.each([
  ['a condition on a field', '*[title == "x"]'],
  ['one of two conditions', '*[_id == $id || title == "x"]'],
  ['an id made of what stands inside', '*[_id == coalesce(other, $id)]'],
])('%s: everything may be meant', (_what, query) => {
  expect(scans(query)).toBe(1)
})
