import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

/** Objects in objects, as deep as a document may be. */
function nested(levels: number): unknown {
  return levels === 0 ? { x: 1 } : { a: nested(levels - 1) }
}

test.each([
  ['looks everywhere below everywhere', 'deep..a..a..a', /more than once/],
  ['means a thousand places a thousand times', `list${'[0,0,0,0,0,0,0,0,0,0]'.repeat(6)}`, /more than 1000 places/],
  ['never ends', `a${'.a'.repeat(5000)}`, /longer than 2000/],
])('a path that %s is refused at once', async (_what, path, reason) => {
  const editor = lake.client('editor')
  const { _id } = await editor.create({ _type: 'deep', deep: nested(17), list: [[[[[[1]]]]]] })
  const started = performance.now()
  const refused = await refusal(
    editor
      .patch(_id)
      .set({ [path]: 1 })
      .commit(),
  )
  expect(refused).toMatchObject({ statusCode: 400, message: expect.stringMatching(reason) })
  expect(performance.now() - started).toBeLessThan(5000)
})

test('a path may look everywhere once', async () => {
  const editor = lake.client('editor')
  const { _id } = await editor.create({ _type: 'deep', deep: { a: { x: 1 }, b: { x: 1 } } })
  expect(await editor.patch(_id).set({ 'deep..x': 2 }).commit()).toMatchObject({ deep: { a: { x: 2 }, b: { x: 2 } } })
})

test('a quoted key may hold whatever it likes', async () => {
  const editor = lake.client('editor')
  const _key = 'a..b..c,[d]'
  const { _id } = await editor.create({ _type: 'keyed', rows: [{ _key, n: 1 }] })
  const patched = await editor
    .patch(_id)
    .set({ [`rows[_key=="${_key}"].n`]: 2 })
    .commit()
  expect(patched).toMatchObject({ rows: [{ _key, n: 2 }] })
})
