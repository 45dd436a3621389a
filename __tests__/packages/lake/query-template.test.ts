import { parse } from 'groq-js'
import { parseQuery, type QueryParams } from '@/packages/lake/source/query/parse-query'

/** What a parameter may be, of every kind that decides how a query is read. */
const kinds: readonly unknown[] = ['title', 2, 1.5, -1, true, null, ['a', 'b'], { title: 'x' }, '']

/** What is made of a query, or that it is refused. */
function outcomeOf(run: () => unknown): unknown {
  try {
    return run()
  } catch {
    return 'refused'
  }
}

const given = (query: string, params: QueryParams) => outcomeOf(() => parseQuery(query, params))
const wanted = (query: string, params: QueryParams) => outcomeOf(() => parse(query, { params: { ...params } }))

test.each([
  '*[_id == $a]',
  '*[_type == "story" && ($b || slug.current == $a)]{ title, "is": $a, "both": [$a, $b], ...select($b => { "c": $a }) }',
  '*[$a]',
  '*[$a + $b]',
  '*[($a)]',
  '*[-$a]',
  '*[_type == "a"][$a]',
  '*[_type == "a"][$a].title',
  'tags[$a]',
  'tags[$a + 1]',
  '*[_type == "a"][$a...$b]',
  '*[_type == "a"] | order(title) [0..$a]',
  '*[$a == $b]',
  '{ "a": $a, "b": { "c": $b } }',
  '{ $a: 1 }',
  '*[title match $a] | score(title match $a, boost(body match $b, 2)) | order(_score desc)',
  'fn own::twice($a) = $a{ title, "b": $b }; own::twice(*[_id == $b])',
  '*[references($a)]{ "n": count(*[references(^._id) && title == $b]) }',
  'dateTime($a) + $b',
  '$a->title',
  '$missing',
  '*[title == $missing]',
  '*[title ==',
])('%s is read as it is without what was kept of it, whatever its parameters are', (query) => {
  for (const a of kinds)
    for (const b of kinds) {
      const params = { a, b }
      const filledIn = query.includes('$missing') ? 'refused' : wanted(query, params)
      expect({ query, params, tree: given(query, params) }).toEqual({ query, params, tree: filledIn })
    }
})

test('what somebody else asked before is no part of an answer, and nobody can change what is kept', () => {
  const query = '*[_id in $ids && language == $language]{ title, "language": $language }'
  const ids = ['a']
  const first = parseQuery(query, { ids, language: 'en' })
  const copy = structuredClone(first)
  parseQuery(query, { ids: ['b'], language: 'nl' })
  expect(first).toEqual(copy)
  expect(parseQuery(query, { ids: ['a'], language: 'en' })).toEqual(copy)
  expect(JSON.stringify(parseQuery(query, { ids: ['b'], language: 'nl' }))).not.toContain('"en"')
})

test.each(['geo::latLng(1, 2)', 'text::semanticSimilarity("a")', '*[0] | score(a == 1)'])(
  'what is not supported is refused each time: %s',
  (query) => {
    for (const _time of [1, 2]) expect(() => parseQuery(query, {})).toThrow()
  },
)
