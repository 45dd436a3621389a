import type { SanityClient } from '@sanity/client'
import { mayBeCopied, mayShowPictures, permittedBody } from '@/lib/consent/readers-filter'
import { readersParams } from '@/lib/consent/readers-params'
import { fetchWithdrawn } from '@/server/freshness/fetch-withdrawn'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { answeredStory, now } from '../../support/answered-story'

let lake: TestLake
let client: SanityClient
let story: ReturnType<typeof answeredStory>
const at = now.toISOString()
const done = (part: string) => ({ _key: expect.any(String), part, at, doneAt: at, isUnfinished: null })
const body = ['block', 'figure', 'video'].map((_type) => ({ _type, _key: _type }))

beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
  await client.create({ _id: 'story', _type: 'story', language: 'en', slug: { current: 's' }, body })
  await client.create({
    _id: 'review.a',
    _type: 'reviewLink',
    subject: { _type: 'reference', _ref: 'story', _weak: true },
  })
  story = answeredStory(client)
  await story.give()
  await story.confirm()
  const record = await story.record()
  await client.create({ ...record, _id: 'drafts.consent.story', _type: 'consentRecord' })
})
afterEach(() => lake.stop())

/** The blocks that readers get. */
const shownBody = () =>
  client.fetch<string[]>(`*[_id == "story"][0]{ "body": ${permittedBody} }.body[]._type`, readersParams(now))

test('everything is taken back at once, and what was agreed stays as evidence', async () => {
  const before = (await story.state()).answer
  expect(await story.isShown()).toBe(true)
  await story.takeBack('all')
  expect(await story.isShown()).toBe(false)
  expect(await story.record()).toMatchObject({
    withdrawnOn: '2026-06-15',
    withdrawnBy: 'The person in the story, by review link',
  })
  expect((await fetchWithdrawn(client, now)).gone).toContain('/en/stories/s')
  const { answer } = await story.state()
  expect(answer).toEqual({ ...before, _rev: answer._rev, withdrawals: [done('all')] })
  // Nothing is left to take back, and the link is over.
  expect(await client.getDocument('review.a')).toMatchObject({ revokedAt: at })
})

test.each([
  ['image', ['block'], true],
  ['voice', ['block', 'figure'], true],
  ['name', ['block', 'figure', 'video'], false],
] as const)('taking back “%s” leaves %j, and the story shown: %s', async (part, blocks, isShown) => {
  expect(await shownBody()).toHaveLength(3)
  await story.takeBack(part)
  expect(await shownBody()).toEqual(blocks)
  expect(await story.isShown()).toBe(isShown)
  const pictures = await client.fetch<boolean>(
    `*[_id == "story"][0]{ "may": ${mayShowPictures} }.may`,
    readersParams(now),
  )
  expect(pictures).toBe(part !== 'image')
  // Publishing what a colleague had begun to write in the record brings nothing back.
  for (const id of ['consent.story', 'drafts.consent.story']) {
    const record = await client.getDocument(id)
    expect(record?.uses).toEqual(['text', 'name', 'image', 'voice'].filter((use) => use !== part))
    expect(record?.withdrawalLog.join()).toContain(`${at} The person in the story, by review link`)
  }
  expect((await story.state()).answer.withdrawals).toEqual([done(part)])
})

test('taking back copies leaves the story as it is, and nobody gets it to keep', async () => {
  for (const id of ['consent.story', 'drafts.consent.story'])
    await client
      .patch(id)
      .set({ channels: ['web', 'copies'] })
      .commit()
  const toKeep = () => client.fetch<boolean>(`*[_id == "story"][0]{ "may": ${mayBeCopied} }.may`, readersParams(now))
  expect(await toKeep()).toBe(true)
  await story.takeBack('copies')
  expect([await toKeep(), await story.isShown()]).toEqual([false, true])
  expect(await shownBody()).toHaveLength(3)
  for (const id of ['consent.story', 'drafts.consent.story'])
    expect(await client.getDocument(id)).toMatchObject({ channels: ['web'], uses: ['text', 'name', 'image', 'voice'] })
  expect((await story.state()).answer.withdrawals).toEqual([done('copies')])
})

test('a name that was taken back hides the story until an editor has taken it out', async () => {
  await story.takeBack('name')
  expect(await story.isShown()).toBe(false)
  await client.patch('consent.story').unset(['heldSince']).commit()
  expect(await story.isShown()).toBe(true)
})

test('who takes it back before anybody confirmed it cannot be confirmed', async () => {
  await story.give({ formId: '00000000-0000-4000-8000-000000000002' }, new Date(now.getTime() + 1))
  await story.takeBack('all')
  await expect(story.confirm()).rejects.toThrow('taken her consent back')
})
