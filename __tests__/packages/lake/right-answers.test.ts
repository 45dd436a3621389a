import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  await lake
    .client('editor')
    .transaction()
    .create({
      _id: 's1',
      _type: 'story',
      title: 'Peace talks',
      tags: ['peaceful', 'war'],
      author: { _ref: 'p1', _weak: true },
    })
    .create({ _id: 's2', _type: 'story', title: 'Bread', tags: ['food'] })
    .create({ _id: 'p1', _type: 'person', name: 'Amina' })
    .commit()
})
afterAll(() => lake.stop())

test.each([
  ['@ is an element of an array', '*[_id == "s1"]{"m": tags[@ match "peace*"]}', [{ m: ['peaceful'] }]],
  ['also inside a function', '*[_id == "s1"]{"m": count(tags[@ match "w*"])}', [{ m: 1 }]],
  ['and with text::query', '*[_id == "s1"].tags[@ match text::query("war")]', ['war']],
  ['@ is a document', '*[@ match "peace"]._id', ['s1']],
  ['@ is a document of a list', '*[_type == "story"][@ match "bread"]._id', ['s2']],
  ['@ is a document, with a condition', '*[_type == "story"]{_id, "m": @ match "bread"}.m', [false, true]],
  ['a reference to somebody', '*[_id == "s1"]{"a": *[_id == ^.author._ref]._id}', [{ a: ['p1'] }]],
  ['a reference to nobody', '*[_id == "s2"]{"a": *[_id == ^.author._ref]._id}', [{ a: [] }]],
  ['a count of nobody', '*[_id == "s2"]{"a": count(*[_id == ^.author._ref])}', [{ a: 0 }]],
  ['no id is null', '*[_id == null]._id', []],
  ['an id made of nothing', '*[_id == "s2"]{"a": *[_id == lower(^.author._ref)]._id}', [{ a: [] }]],
])('%s', async (_what, query, expected) => {
  expect(await lake.client().fetch(query)).toEqual(expected)
})

// The kinds of question that a public suite for GROQ found wrong, in documents of our own.
const [before, after] = [
  '{"title": "A", "tags": ["x", "y"], "people": [{"name": "Ada", "age": 3}, {"name": "Bo"}], "at": {"city": "Juba"}}',
  '{"title": "B", "tags": ["x", "y"], "people": [{"name": "Ada", "age": 4}, {"name": "Bo"}], "at": {"city": "Juba"}}',
]
const longer = '{"tags": ["x"], "people": [{"name": "Ada"}, {"name": "Bo"}, {"name": "Cy"}]}'

test.each<[string, string, unknown]>([
  ['something that is selected', `diff::changedAny(${before}, ${after}, (title, tags))`, true],
  ['nothing that is selected', `diff::changedAny(${before}, ${after}, (tags, at.city))`, false],
  ['what nobody has', `diff::changedAny(${before}, ${after}, nowhere.at.all)`, false],
  ['of each element of a list', `diff::changedAny(${before}, ${after}, people[].age)`, true],
  ['of each element, another attribute', `diff::changedAny(${before}, ${after}, people[].name)`, false],
  ['of some elements', `diff::changedAny(${before}, ${after}, people[name == "Bo"].age)`, false],
  ['of some elements, which changed', `diff::changedAny(${before}, ${after}, people[name == "Ada"].(age, name))`, true],
  ['anywhere, where a condition holds', `diff::changedAny(${before}, ${after}, anywhere(name == "Ada"))`, true],
  ['anywhere else', `diff::changedAny(${before}, ${after}, anywhere(name == "Bo"))`, false],
  ['of a list that is longer now', `diff::changedAny(${before}, ${longer}, people[].name)`, true],
  ['of nothing, something', `diff::changedAny(null, ${after}, title)`, true],
  ['only what is selected', `diff::changedOnly(${before}, ${after}, (title, people))`, true],
  ['only what is in what is selected', `diff::changedOnly(${before}, ${after}, (title, people[].age))`, true],
  ['more than what is selected', `diff::changedOnly(${before}, ${after}, title)`, false],
  ['nothing at all', `diff::changedOnly(${before}, ${before}, nowhere)`, true],
  [
    'of documents',
    '*[_type == "story"]{"d": diff::changedAny(@, {"title": "Bread", "tags": ["food"]}, (title, tags[]))}.d',
    [true, false],
  ],
])('what changed: %s', async (_what, query, expected) => {
  expect(await lake.client().fetch(query)).toEqual(expected)
})

test.each<[string, string, unknown]>([
  ['nothing several times is once nothing', 'array::unique([null, 1, null, 1, "1"])', [null, 1, '1']],
  ['also of what documents lack', 'array::unique(*[_type == "story"].nowhere)', [null]],
  [
    'the same time in two places',
    'array::unique([dateTime("2026-01-02T03:04:05Z"), dateTime("2026-01-02T04:04:05+01:00")])',
    ['2026-01-02T03:04:05Z'],
  ],
  ['lists and objects are never the same', 'array::unique([[1], [1], {}, {}])', [[1], [1], {}, {}]],
  ['of what is no list', 'array::unique("a")', null],
  ['a path in a path', 'path("a.b") in path("a.*")', true],
  ['a path that is not in a path', '[path("a"), path("a.b.c")][path("b.a") in path("a.**")]', []],
  ['paths of documents', '*[path(_id) in path("s*") || path(_id) in path("*")] | order(_id)._id', ['p1', 's1', 's2']],
  ['what is no path', '1 in path("*")', null],
])('values that are equal: %s', async (_what, query, expected) => {
  expect(await lake.client().fetch(query)).toEqual(expected)
})

test('a list that depends on no document is made once, however deep it stands', async () => {
  const nested = (depth: number): string =>
    depth === 0 ? '"s1"' : `*[_id in [${nested(depth - 1)}] || _id in *[_id in [${nested(depth - 1)}]]._id]._id`
  // Made for each document again, it would be looked through 3⁸ times over and be ended.
  const chain = (depth: number): string => (depth === 0 ? '*[_id >= "s"]._id' : `*[_id in ${chain(depth - 1)}]._id`)
  expect(await lake.client().fetch(chain(20))).toEqual(['s1', 's2'])
  expect(await lake.client().fetch(`count(${nested(1)})`)).toBe(1)
})

test('one that depends on the document around it is made for each', async () => {
  const query =
    '*[_type == "story"]{_id, "same": *[title == ^.title]._id, "others": *[_id in *[_id != ^.^._id]._id]._id}'
  expect(await lake.client().fetch(query)).toEqual([
    { _id: 's1', same: ['s1'], others: ['p1', 's2'] },
    { _id: 's2', same: ['s2'], others: ['p1', 's1'] },
  ])
})

test.each([
  '*[0] | score(title match "x")',
  '*{title} | score(title match "x")',
  '*[]{title} | order(title) | score(true)',
])('score() of what are no documents is refused: %s', async (query) => {
  const refused = await refusal(lake.client().fetch(query))
  expect(refused).toMatchObject({ statusCode: 400, message: expect.stringContaining('score()') })
})

test.each([
  ['*[_type == ', 'unexpected end-of-file, expected expression', ''],
  ['*[_type == "event]', 'unexpected token "\\"event]", expected expression', '"event]'],
  ['*[_type == "a"]{title slug}', 'unexpected token "slug", expected expression', 'slug'],
  ['*[a === "b"]', 'unexpected token "==", expected expression', '=='],
  ['*[_type == "a"', 'unexpected end-of-file, expected expression', ''],
  ['$nowhere', 'param $nowhere referenced, but not provided', '$nowhere'],
])('what is wrong with %s is said as hosted Sanity says it, with the place', async (query, description, characters) => {
  const asked = `${lake.url}/v2026-03-01/data/query/production?${new URLSearchParams({ query })}`
  const response = await fetch(asked)
  const { error } = await response.json()
  expect({ status: response.status, ...error }).toMatchObject({
    status: 400,
    type: 'queryParseError',
    description,
    query,
  })
  expect(query.slice(error.start, error.end)).toBe(characters)
  // Who listens is told the same, in a frame that ends the stream.
  const { data } = await new Promise<{ data?: unknown }>((told) => {
    lake.client().listen(query).subscribe({ error: told })
  })
  expect(data).toMatchObject({
    error: { type: 'queryParseError', description, query, start: error.start, end: error.end },
  })
})

test('a query may be as long as a long list of ids is', async () => {
  const ids = Array.from({ length: 5_000 }, (_, number) => `"a-document-of-some-name-${number}"`).join(', ')
  const { dataset } = lake.client().config()
  const answer = await lake.client().request<{ result: unknown }>({
    url: `/data/query/${dataset}`,
    method: 'POST',
    body: { query: `*[_id in [${ids}, "s1"]]._id` },
  })
  expect(answer.result).toEqual(['s1'])
})
