import type { SanityClient } from '@sanity/client'
import { answerFacts, hasChangedSince } from '@/sanity/studio/consent/rules/answer-facts'
import { takenBackSentences } from '@/sanity/studio/consent/rules/taken-back'
import { confirmWords, unconfirmWords } from '@/sanity/studio/consent/queries/confirm-words'
import { noticeWithdrawal } from '@/sanity/studio/consent/queries/confirm-answer'
import { consentInbox, languageWords } from '@/sanity/studio/consent/queries/inbox'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { answeredStory, editor } from '../../../support/answered-story'

let lake: TestLake
let client: SanityClient
let story: ReturnType<typeof answeredStory>

beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
  await client.create({ _id: 'drafts.story', _type: 'story', language: 'en', title: 'Her story' })
  story = answeredStory(client)
})
afterEach(() => lake.stop())

test('an editor reads what she said, and whether the text is still the one she had read', async () => {
  await story.give({ frameLanguage: 'ar' })
  const { answer, revisions } = await story.state()
  const facts = new Map(answerFacts(answer))
  expect(facts.get('Said yes to')).toBe(
    'the words, pictures and videos, the name, the voice, this website, copies that readers keep',
  )
  expect(facts.get('Said no to')).toBe('print')
  expect(facts.get('Asked in')).toBe('Arabic')
  expect(facts.get('Identity')).toBe('by link, identity not checked')
  expect(hasChangedSince(answer, revisions)).toBe(true)
  const seen = [{ documentId: 'story', revision: revisions.story ?? '', language: 'en' }]
  expect(hasChangedSince({ ...answer, seen }, revisions)).toBe(false)
})

test('the newest answer of a link waits, until it is confirmed or taken back', async () => {
  await story.give()
  const second = '00000000-0000-4000-8000-000000000002'
  await story.give({ formId: second }, new Date(editor.now.getTime() + 1))
  const { waiting } = await consentInbox(client)
  expect(waiting).toMatchObject([{ _id: `review.a.consent.${second}`, storyId: 'story', title: 'Her story' }])
  await story.confirm()
  expect((await consentInbox(client)).waiting).toEqual([])
})

test('what was taken back is listed until an editor has seen it', async () => {
  await story.give()
  await story.confirm()
  await story.takeBack('name')
  const { waiting, takenBack } = await consentInbox(client)
  expect(waiting).toEqual([])
  const [entry] = takenBack
  if (!entry) throw new Error('Nothing was taken back.')
  expect(takenBackSentences(entry)).toEqual([
    expect.stringMatching(/^She took back the name on .* until you have taken/u),
  ])
  const pending = [{ part: 'all', at: editor.now.toISOString(), doneAt: null, isUnfinished: null }] as const
  expect(takenBackSentences({ withdrawals: [...pending] })[0]).toMatch(/carrying it out/u)
  await noticeWithdrawal(client, entry, editor)
  expect((await consentInbox(client)).takenBack).toEqual([])
})

test('words are confirmed by a named editor, and unconfirmed again', async () => {
  const stateOf = async (id: string) => (await languageWords(client)).find(({ language }) => language.id === id)
  expect(await stateOf('uk')).toMatchObject({ current: null, hadOne: false })
  await expect(confirmWords(client, 'uk', { id: 'u', name: ' ' }, editor.now)).rejects.toThrow('no name')
  await confirmWords(client, 'uk', { id: 'u', name: 'Ada' }, editor.now)
  expect(await stateOf('uk')).toMatchObject({ current: { confirmedBy: 'Ada' }, hadOne: true })
  await client.patch('review.words.uk').set({ wordsHash: 'of other words' }).commit()
  expect(await stateOf('uk')).toMatchObject({ current: null, hadOne: true })
  await unconfirmWords(client, 'uk')
  expect(await stateOf('uk')).toMatchObject({ current: null, hadOne: false })
})
