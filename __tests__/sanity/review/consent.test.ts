import type { SanityClient } from '@sanity/client'
import { MAX_ANSWERS } from '@/sanity/review/consent/give-answer'
import { answersOf } from '@/sanity/studio/consent/queries/answers'
import { confirmAnswer, declineAnswer } from '@/sanity/studio/consent/queries/confirm-answer'
import { refusal, startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { answeredStory, editor, form, formId, now } from '../../support/answered-story'

let lake: TestLake
let client: SanityClient
let story: ReturnType<typeof answeredStory>

beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
  await client.create({ _id: 'story', _type: 'story', language: 'en', slug: { current: 's' } })
  story = answeredStory(client)
})
afterEach(() => lake.stop())

test('what is sent twice is one answer, and it shows nothing before it is confirmed', async () => {
  expect(await story.give()).toBe('given')
  expect(await story.give({ form: { ...form, nameGiven: 'Eve' } })).toBe('given')
  const { answers } = await answersOf(client, 'story')
  expect(answers).toHaveLength(1)
  expect(answers[0]).toMatchObject({ nameGiven: 'Amal', until: '2027-06-15T12:00:00.000Z', frameLanguage: 'ar' })
  expect(await client.getDocument(`review.a.consent.${formId}`)).toMatchObject({
    identity: 'by link, identity not checked',
  })
  expect(await story.isShown()).toBe(false)
  await story.confirm()
  expect(await story.isShown()).toBe(true)
  expect(await story.record()).toMatchObject({
    basis: 'given',
    uses: ['text', 'name', 'image', 'voice'],
    channels: ['web', 'copies'],
  })
  await expect(story.confirm()).rejects.toThrow('confirmed already')
})

test('a link sends so many answers and no more', async () => {
  const id = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`
  for (let place = 0; place < MAX_ANSWERS; place += 1) expect(await story.give({ formId: id(place) })).toBe('given')
  expect(await story.give({ formId: id(MAX_ANSWERS) })).toBe('tooMany')
  expect(await story.give({ formId: id(0) })).toBe('given')
})

test('who confirms what changed meanwhile writes nothing', async () => {
  await story.give()
  const state = await story.state()
  const { answer } = state
  await client.create({ _id: 'consent.story', _type: 'consentRecord', uses: ['text'] })
  expect((await refusal(confirmAnswer(client, answer, state, editor))).statusCode).toBe(409)
  const second = await story.state()
  await client.patch('consent.story').set({ remarks: 'She called.' }).commit()
  expect((await refusal(confirmAnswer(client, answer, second, editor))).statusCode).toBe(409)
  const third = await story.state()
  // From the moment that she says so, before it is carried out.
  await story.takeBack('all', false)
  expect((await refusal(confirmAnswer(client, answer, third, editor))).statusCode).toBe(409)
  expect(await story.record()).not.toHaveProperty('basis')
})

test('an answer that is declined changes nothing, and stays', async () => {
  await story.give()
  const { answer } = await story.state()
  await declineAnswer(client, answer, editor)
  expect(await story.record()).toBeUndefined()
  expect((await answersOf(client, 'story')).answers).toMatchObject([{ declinedAt: now.toISOString() }])
  await expect(story.confirm()).rejects.toThrow('declined already')
})
