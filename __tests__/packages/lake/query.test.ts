import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  await lake
    .client('editor')
    .transaction([
      { create: { _id: 'a', _type: 'note', title: 'Published A', rank: 1 } },
      { create: { _id: 'drafts.a', _type: 'note', title: 'Draft A', rank: 1 } },
      { create: { _id: 'b', _type: 'note', title: 'Published B', rank: 2 } },
      { create: { _id: 'drafts.c', _type: 'note', title: 'Draft C', rank: 3 } },
      { create: { _id: 'versions.r1.b', _type: 'note', title: 'Version B', rank: 2 } },
      { create: { _id: 'secret.d', _type: 'note', title: 'Private D', rank: 4 } },
    ])
    .commit()
})
afterAll(() => lake.stop())

const titles = '*[_type == "note"] | order(rank, _id).title'

test.each([
  ['raw', ['Published A', 'Draft A', 'Published B', 'Version B', 'Draft C', 'Private D']],
  ['published', ['Published A', 'Published B', 'Private D']],
  ['drafts', ['Draft A', 'Published B', 'Draft C', 'Private D']],
  ['previewDrafts', ['Draft A', 'Published B', 'Draft C', 'Private D']],
  [
    ['r1', 'drafts'],
    ['Draft A', 'Version B', 'Draft C', 'Private D'],
  ],
] as const)('an editor who asks in the perspective %s', async (perspective, expected) => {
  const client = lake.client('editor', { perspective: undefined })
  expect(
    await client.fetch(titles, {}, { perspective: typeof perspective === 'string' ? perspective : [...perspective] }),
  ).toEqual(expected)
})

test('drafts go by the id of what they will be, and tell their own', async () => {
  const found = await lake
    .client('editor')
    .fetch('*[title == "Draft A"][0]{_id, _originalId}', {}, { perspective: 'drafts' })
  expect(found).toEqual({ _id: 'a', _originalId: 'drafts.a' })
})

test.each([
  ['2025-02-19', ['Published A', 'Published B']],
  ['2025-02-18', ['Published A', 'Published B']],
])(
  'somebody without a token who names no perspective (API %s) sees what is published',
  async (apiVersion, expected) => {
    expect(await lake.client(undefined, { apiVersion, perspective: undefined }).fetch(titles)).toEqual(expected)
  },
)

test('from 2025-02-19 on, published is what is asked for by default', async () => {
  const ask = (apiVersion: string) => lake.client('editor', { apiVersion, perspective: undefined }).fetch(titles)
  expect(await ask('2025-02-18')).toHaveLength(6)
  expect(await ask('2025-02-19')).toHaveLength(3)
})

test.each<[string, RegExp]>([
  ['*[', /Syntax error|parse/i],
  ['*[_type == "note"', /parse|Syntax/i],
  ['*[geo::contains(a, b)]', /does not support geo::contains/],
  ['*[title match text::semanticSimilarity("x")]', /does not support text::semanticSimilarity/],
  ['*[_type == "note"] | order(title collate "nl")', /collate|parse|Syntax/i],
  ['documents::get({"_ref": "a"})', /does not support documents::get/],
  ['*[title == user::attributes().x]', /does not support user::attributes/],
])('%s is refused with its reason', async (query, reason) => {
  const { statusCode, message } = await refusal(lake.client().fetch(query))
  expect(statusCode).toBe(400)
  expect(message).toMatch(reason)
})

test('an answer says how long it took to work out', async () => {
  const answer = await fetch(`${lake.url}/v1/data/query/production?query=1`)
  expect(answer.headers.get('server-timing')).toMatch(/^query;dur=\d+\.\d\d$/u)
})

test('a syntax error says where', async () => {
  const query = '*[_type == ]'
  const answer = await fetch(`${lake.url}/v1/data/query/production?${new URLSearchParams({ query })}`)
  expect(await answer.json()).toMatchObject({
    error: { type: 'queryParseError', query, start: expect.any(Number), end: expect.any(Number) },
  })
})

test.each(['wrong', '"unclosed'])('a parameter that is not JSON (%s) is refused', async (value) => {
  const query = new URLSearchParams({ query: '*[title == $t]', $t: value })
  expect((await fetch(`${lake.url}/v1/data/query/production?${query}`)).status).toBe(400)
})

test('a dataset that is not there is 404', async () => {
  expect((await refusal(lake.client(undefined, { dataset: 'nowhere' }).fetch('*'))).statusCode).toBe(404)
})

test.each([
  ['A', ['Published A']],
  ['publish', ['Published A', 'Published B']],
  ['"Published B"', ['Published B']],
  ['published -b', ['Published A']],
])('the search of Studio’s lists finds %s', async (words, expected) => {
  const query = '*[_type == "note" && [@, _id] match text::query($words)] | order(rank).title'
  expect(await lake.client().fetch(query, { words })).toEqual(expected)
})
