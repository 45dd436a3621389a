import type { SanityClient } from '@sanity/client'
import { finishWithdrawals } from '@/sanity/review/consent/finish-withdrawals'
import { carryOutWithdrawals } from '@/sanity/review/consent/carry-out-withdrawals'
import { linkConsent } from '@/sanity/review/consent/link-consent'
import { withdrawByLink } from '@/sanity/review/consent/withdraw-by-link'
import { CONSENT_INBOX_QUERY } from '@/sanity/queries/private/consent-answers'
import { noticeWithdrawal } from '@/sanity/studio/consent/queries/confirm-answer'
import { takenBackSentences } from '@/sanity/studio/consent/rules/taken-back'
import { keepWithdrawals } from '@/server/maintenance/withdrawals'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'
import { answeredStory, now } from '../../support/answered-story'
import { available } from '../support/available'

let lake: TestLake
let client: SanityClient
let story: ReturnType<typeof answeredStory>
const stops: (() => void)[] = []
const lines: string[] = []

beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
  await client.create({ _id: 'story', _type: 'story', language: 'en', title: 'Amal’s story', slug: { current: 's' } })
  await client.create({
    _id: 'review.a',
    _type: 'reviewLink',
    subject: { _type: 'reference', _ref: 'story', _weak: true },
  })
  story = answeredStory(client)
  await story.give()
  await story.confirm()
})
afterEach(async () => {
  stops.splice(0).forEach((stop) => stop())
  lines.splice(0)
  await lake.stop()
})

/** One instance of the site, from now on. */
const start = () =>
  void stops.push(
    keepWithdrawals(
      lake.client('editor'),
      available,
      (line) => lines.push(line),
      () => now,
    ).stop,
  )

/** What a page of the link does, which has no token of an editor. */
async function takeBack(part: 'all' | 'image') {
  const state = await linkConsent(client, 'review.a')
  if (!state) throw new Error('Nothing was answered.')
  const pages = { role: 'reviews', label: 'pages', replace: false }
  const token = lake.lake.services.accounts.createToken(pages)
  const write = client.withConfig({ token })
  expect(await withdrawByLink(state, part, { read: client, write: () => write, now: () => now })).toBe(true)
}

test('what was taken back is carried out once, whichever of two sites is first', async () => {
  start()
  start()
  expect(await story.isShown()).toBe(true)
  await takeBack('all')
  await until(async () => !(await story.isShown()))
  await until(async () => (await story.state()).answer.withdrawals?.[0]?.doneAt === now.toISOString())
  await until(async () => (await story.record())?.withdrawalLog?.join().includes('is a draft again'))
  const log: readonly string[] = (await story.record())?.withdrawalLog
  expect(log.filter((line) => line.includes('Readers no longer see'))).toHaveLength(1)
})

test('what was taken back while nobody ran is caught up with, one part after the other', async () => {
  await takeBack('image')
  await takeBack('all')
  expect(await story.isShown()).toBe(true)
  start()
  await until(async () => (await story.state()).answer.withdrawals?.every(({ doneAt }) => doneAt !== null) ?? false)
  expect(await story.isShown()).toBe(false)
  expect(await story.record()).toMatchObject({ uses: ['text', 'name', 'voice'] })
  // No title and no name, which are what has to be forgotten.
  await until(() => lines.length > 0)
  expect(lines.join()).toMatch(/were carried out/)
  expect(lines.join()).not.toContain('Amal')
})

test('of two sites that try at the same moment one does it', async () => {
  await story.takeBack('all', false)
  const tries = await Promise.allSettled([0, 1].map(() => carryOutWithdrawals(client, () => now)))
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const log: readonly string[] = (await story.record())?.withdrawalLog
  expect(log.filter((line) => line.includes('Readers no longer see'))).toHaveLength(1)
})

test('a step that failed is tried again until it is done, and stays before the editors until then', async () => {
  // The text cannot be taken from the site while something refers to it.
  await client.create({ _id: 'elsewhere', _type: 'page', about: { _type: 'reference', _ref: 'story' } })
  let at = now
  stops.push(
    keepWithdrawals(
      lake.client('editor'),
      available,
      (line) => lines.push(line),
      () => at,
    ).stop,
  )
  await takeBack('all')
  const log = async (): Promise<readonly string[]> => (await story.record())?.withdrawalLog ?? []
  await until(async () => (await log()).join().includes('Not done: The text in English'))
  expect(await story.isShown()).toBe(false)

  // Another program makes a version of the record before the rest is done.
  await client.releases.create({ releaseId: 'late' })
  await client.createVersion({ releaseId: 'late', publishedId: 'consent.story', baseId: 'consent.story' })

  // Later; somebody has seen it meanwhile.
  at = new Date(now.getTime() + 60_000)
  await noticeWithdrawal(client, (await story.state()).answer, { name: 'Ada', now: at })
  await until(() => lines.some((line) => line.includes('trying again')))
  const waiting = () => client.fetch(CONSENT_INBOX_QUERY)
  const { takenBack } = await waiting()
  expect(takenBack).toMatchObject([{ withdrawals: [{ part: 'all', isUnfinished: true }] }])
  expect(takenBack.flatMap(takenBackSentences).join()).toContain('is not done yet')

  await client.delete('elsewhere')
  await until(async () => (await waiting()).takenBack.length === 0)
  expect(await client.fetch('*[_id == "story" || _id in path("versions.**")]')).toEqual([])
  expect((await log()).filter((line) => line.includes(': The text in English is a draft again.'))).toHaveLength(2)
  expect((await log()).filter((line) => line.includes('Readers no longer see'))).toHaveLength(1)
})

test('of a part, too, what is left is tried again: a release that would bring it back', async () => {
  await story.takeBack('image')
  const { _id } = (await story.state()).answer
  // As a site leaves it that is stopped, or fails, after the record was written.
  await client.patch(_id, { set: { 'withdrawals[part=="image"].isUnfinished': true } }).commit()
  await client.releases.create({ releaseId: 'late' })
  await client.createVersion({ releaseId: 'late', publishedId: 'consent.story', baseId: 'consent.story' })
  const later = new Date(now.getTime() + 60_000)
  expect(await finishWithdrawals(client, () => later)).toBeNull()
  expect(await client.fetch('*[_id in path("versions.**")]')).toEqual([])
  expect((await story.state()).answer.withdrawals).toMatchObject([{ part: 'image', isUnfinished: null }])
})
