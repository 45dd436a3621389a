import { startTestLake, type TestLake } from './support/test-lake'

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
