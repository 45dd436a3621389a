import type { LakeDocument } from '@/packages/lake/source/protocol/document'
import { listenFilter } from '@/packages/lake/source/query/listen-filter'
import { createMatcher } from '@/packages/lake/source/query/match-document'
import { parseQuery } from '@/packages/lake/source/query/parse-query'
import { simpleFilter } from '@/packages/lake/source/query/simple-filter'

const params = { id: 'drafts.a', ids: ['a', 'b', 3, null, { x: 1 }], type: 'note', none: [] }
const common = { _rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }

/** Every kind of value in `a`, under ids of every kind. */
const documents: LakeDocument[] = [
  undefined,
  null,
  true,
  false,
  0,
  1,
  3,
  '',
  'a',
  'b',
  [],
  ['a'],
  {},
  { b: 1 },
  { b: { c: 'x' } },
].flatMap((a) =>
  ['a', 'drafts.a', 'versions.r1.a', 'drafts.request.b'].map((_id) => ({
    ...common,
    _id,
    _type: 'note',
    a,
    open: true,
  })),
)

const compiled = (query: string) => simpleFilter(listenFilter(parseQuery(query, params)))

test.each([
  '*',
  '*[]',
  '*[true]',
  '*[_id == $id]',
  '*[_id in $ids && _type == $type]',
  '*[a in $ids]',
  '*[a in ["a", 1, true, null]]',
  '*[a in $none]',
  '*[!(a in ["a"])]',
  '*[_id in path("drafts.**")]',
  '*[!(_id in path("drafts.*")) && _id in path("*")]',
  '*[_id in path("versions.*.a")]',
  '*[a == 1 || a == "a"]',
  '*[a != null]',
  '*[null == a]',
  '*[defined(a)]',
  '*[!defined(a.b.c)]',
  '*[a.b == 1]',
  '*[a.b.c == "x" || !open]',
  '*[a < 2]',
  '*[a <= "a"]',
  '*[2 > a]',
  '*[a >= false]',
  '*[!(a < 2)]',
  '*[!(a > 2) || a == true]',
  '*[a && open]',
  '*[a || !a]',
  '*[a == _id]',
  '*[@.a == "a"]',
  '*[_type == "note"][a == 1]',
  '*[_type == "note"]{a} | order(a)[0...2]',
  '*[_type == "other"][0]',
  '*[a.toString == 1 || a.constructor == 1]',
  '*["note" == _type && (a == 0 || (a == "" || a == false))]',
])('%s means the same to the thread that writes as to groq-js', (query) => {
  const simple = compiled(query)
  const evaluated = createMatcher(query, params, '', 0)
  expect(simple).not.toBeNull()
  expect(documents.map((document) => simple?.(document))).toEqual(documents.map(evaluated))
})

test.each([
  '*[references($id)]',
  '*[count(a) > 0]',
  '*[a match "x*"]',
  '*[[@, _id] match text::query("x")]',
  '*[a->b == 1]',
  '*[a[].b == 1]',
  '*[a[0] == 1]',
  '*[count(*[_id == ^._id]) > 0]',
  '*[a in b]',
  '*[a in ["a", b]]',
  '*[a in [...$ids]]',
  '*[string::startsWith(_id, "x")]',
  '*[a in path("**")]',
  '*[_id in path("**.**.**.**.x")]',
  '*[a + 1 == 2]',
  '*[{"a": 1} == a]',
  '*[now() > a]',
  '*[identity() == a]',
  '*[select(a => true, false)]',
  '*[a in 1..3]',
  'count(*)',
  '[1, 2]',
])('%s is left to a worker', (query) => {
  expect(compiled(query)).toBeNull()
})
