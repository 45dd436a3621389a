import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  // On a busy machine memory must be what ends it.
  lake = await startTestLake({ queryTimeout: 90_000 })
  const documents = Array.from({ length: 120 }, (_, n) => ({ _id: `n${n}`, _type: 'note', text: 'x'.repeat(2000) }))
  await documents.reduce((sum, document) => sum.create(document), lake.client('editor').transaction()).commit()
})
afterAll(() => lake.stop())

test('a query that needs too much memory is ended, and nobody else notices', async () => {
  const query = '*[]{"a": *[_id != ^._id]{"b": *[_id != ^._id]{"c": string::split(coalesce(text, "abcd"), "")}}}'
  const editor = lake.client('editor')
  const refused = refusal(lake.client('viewer').fetch(query))
  const written = editor.create({ _type: 'written' }).then(() => 'written')
  expect(await Promise.race([written, refused.then(() => 'refused')])).toBe('written')
  const { statusCode, message } = await refused
  expect([message, statusCode]).toEqual([expect.stringMatching(/more memory|too large|larger than/), 400])
  expect(await editor.fetch('count(*[_type == "note"])')).toBe(120)
})

test('a result that is too large is refused', async () => {
  const long = 'array::join(*[_type == "note"].text, "")'
  const query = `*[_type == "note"]{"a": ${long}, "b": ${long}, "c": ${long}, "d": ${long}}`
  expect(await refusal(lake.client('viewer').fetch(query))).toEqual({
    statusCode: 400,
    message: expect.stringMatching(/larger than 100 MB/),
  })
})
