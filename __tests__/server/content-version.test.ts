/** @jest-environment node */
import { followContent, type ContentVersion } from '@/server/content-version'
import { startTestLake, type TestLake } from '../sanity/lake/support/test-lake'

let lake: TestLake
let content: ContentVersion
const log: string[] = []

/** Waits for a condition that something on the way makes true. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((done) => setTimeout(done, 5))
}

beforeEach(async () => {
  lake = await startTestLake()
  content = followContent(lake.client('viewer'), (line) => log.push(line))
  // Both streams have said welcome.
  await until(() => content.current() === 3)
})
afterEach(async () => {
  content.stop()
  await lake.stop()
})

test('what is published moves it, what an editor types does not', async () => {
  const editor = lake.client('editor')
  const before = content.current()
  for (let key = 0; key < 20; key++)
    await editor.createOrReplace({ _id: 'drafts.story', _type: 'story', title: `T${key}` })
  await editor.createOrReplace({ _id: 'review.x', _type: 'reviewLink' })
  await editor.createOrReplace({ _id: 'story', _type: 'story' })
  await until(() => content.current() > before)
  expect(content.current()).toBe(before + 1)
})

test('a record of consent moves it, although readers never see one', async () => {
  const before = content.current()
  await lake.client('editor').createOrReplace({ _id: 'consent.story', _type: 'consentRecord' })
  await until(() => content.current() > before)
  expect(content.current()).toBe(before + 1)
})

test('somebody who was told otherwise can move it', () => {
  const before = content.current()
  content.moved()
  expect(content.current()).toBe(before + 1)
})

test('of a private dataset too: what is published moves it, and nobody is refused', async () => {
  lake.lake.datasets.create({ name: 'closed', visibility: 'private' })
  const lines: string[] = []
  const closed = followContent(lake.client('viewer', { dataset: 'closed' }), (line) => lines.push(line))
  await until(() => closed.current() === 3)
  await lake.client('editor', { dataset: 'closed' }).create({ _id: 'story', _type: 'story' })
  await until(() => closed.current() > 3)
  expect(lines).toEqual([])
  closed.stop()
})
