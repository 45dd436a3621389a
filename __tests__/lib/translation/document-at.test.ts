import { documentAt } from '@/lib/translation/document-at'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

test('a text as it was, published or draft; nothing of a revision that is not stored', async () => {
  const editor = lake.client('editor')
  const first = await editor.create({ _id: 's', _type: 'story', title: 'First' })
  await editor.patch('s').set({ title: 'Second' }).commit()
  const draft = await editor.create({ _id: 'drafts.s', _type: 'story', title: 'Third' })
  await editor.delete('drafts.s')
  expect(await documentAt(editor, 's', first._rev)).toMatchObject({ _id: 's', title: 'First' })
  expect(await documentAt(editor, 's', draft._rev)).toMatchObject({ _id: 'drafts.s', title: 'Third' })
  expect(await documentAt(editor, 's', 'unknown')).toBeNull()
})
