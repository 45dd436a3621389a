import type { SanityClient } from '@sanity/client'
import { setSchedule } from '@/lib/schedule/set-schedule'
import type { Schedule } from '@/lib/schedule/schedule'
import { calendarStore } from '@/sanity/studio/calendar/queries/calendar-store'
import { cancelScheduled, moveScheduled } from '@/sanity/studio/calendar/queries/move-scheduled'
import { mostOfAKind, type CalendarEntry } from '@/sanity/studio/calendar/rules/calendar-entries'
import { whatHappens, whatText, whyNot } from '@/sanity/studio/calendar/rules/entry-words'
import { until } from '../../../support/until'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient
const ends: (() => void)[] = []
beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
})
afterEach(async () => {
  ends.splice(0).forEach((end) => end())
  await lake.stop()
})

function open(month: string, isEditor = true) {
  const store = calendarStore(client, month, isEditor)
  ends.push(store.subscribe(() => undefined))
  const content = async () => {
    await until(() => store.snapshot().value !== undefined || store.snapshot().problem !== undefined)
    expect(store.snapshot().problem).toBeUndefined()
    return store.snapshot().value
  }
  return { store, content, entries: async () => (await content())?.entries ?? [] }
}

const line = (entry: CalendarEntry) =>
  [entry.day, whatHappens(entry), entry.title, whatText(entry), whyNot(entry)].filter(Boolean).join(' | ')
const subject = (_ref: string) => ({ _type: 'reference', _ref, _weak: true })
const story = { _type: 'story', language: 'nl', title: 'Weven' }
const person = { id: 'bram', name: 'Bram' }
const setting = (id: string, moment: string) => ({
  subject: { id, type: 'story' },
  revision: 'r1',
  person: { id: 'anouk', name: 'Anouk' },
  at: '2026-01-01T12:00:00Z',
  moment,
})

test('all that happens in the weeks of a month, in its order, each with its form and field', async () => {
  await client
    .transaction()
    .create({ _id: 'drafts.d', ...story, language: 'en', title: 'Weaving' })
    .create({ _id: 's', ...story, publishAt: '2099-11-12T07:00:00Z', unpublishAt: '2099-11-30T22:59:00Z' })
    .create({ _id: 't', ...story, title: 'Opnieuw', reviewBy: '2099-11-12' })
    .create({ _id: 'consent.s', _type: 'consentRecord', story: subject('s'), expiresAt: '2099-11-30T23:30:00Z' })
    // Of a story that nobody has published yet.
    .create({ _id: 'consent.d', _type: 'consentRecord', story: subject('d'), expiresAt: '2099-11-11T12:00:00Z' })
    .create({
      _id: 'consent.t',
      _type: 'consentRecord',
      story: subject('t'),
      basis: 'publishedEarlier',
      reconfirmBy: '2099-11-14',
    })
    .commit()
  await setSchedule(client, 'publish', setting('d', '2099-11-12T06:00:00Z'))
  await setSchedule(client, 'unpublish', setting('s', '2099-11-13T06:00:00Z'))
  await client.patch('schedule.unpublish.s').set({ state: 'refused', reason: 'Nobody has approved it yet.' }).commit()
  const entries = await open('2099-11').entries()
  expect(entries.map(line)).toEqual([
    '2099-11-11 | 13:00 consent ends | Weaving | Story, EN',
    '2099-11-12 | 07:00 is published | Weaving | Story, EN',
    '2099-11-12 | 08:00 is shown from then on | Weven | Story, NL',
    '2099-11-12 | to be looked at again | Opnieuw | Story, NL',
    '2099-11-13 | 07:00 is taken down | Weven | Story, NL | Not done: Nobody has approved it yet.',
    // The whole of its last day, though it ends when the next begins.
    '2099-11-14 | consent to be confirmed again | Opnieuw | Story, NL',
    '2099-11-30 | 23:59 is no longer shown | Weven | Story, NL',
    // Half past eleven in the world is the next day on Dutch clocks.
    '2099-12-01 | 00:30 consent ends | Weven | Story, NL',
  ])
  expect(entries.map(({ form }) => `${form.type} ${form.id} ${form.path ?? ''}`.trim())).toEqual([
    'consentRecord consent.d expiresAt',
    'story d',
    'story s publishAt',
    'story t reviewBy',
    'story s',
    'consentRecord consent.t reconfirmBy',
    'story s unpublishAt',
    'consentRecord consent.s expiresAt',
  ])
  expect(entries.filter(({ schedule }) => schedule).map(({ key }) => key)).toEqual(['schedule.publish.d'])
})

test('consent is told to nobody who may not publish, and nothing of a story whose consent was withdrawn', async () => {
  await client
    .transaction()
    .create({ _id: 's', ...story })
    .create({ _id: 'drafts.w', ...story })
    .create({ _id: 'consent.s', _type: 'consentRecord', story: subject('s'), expiresAt: '2099-11-10T12:00:00Z' })
    .create({ _id: 'consent.w', _type: 'consentRecord', withdrawnOn: '2026-01-01', expiresAt: '2099-11-10T12:00:00Z' })
    .commit()
  await setSchedule(client, 'publish', setting('w', '2099-11-12T06:00:00Z'))
  expect((await open('2099-11').entries()).map(({ kind }) => kind)).toEqual(['consentEnds'])
  expect(await open('2099-11', false).entries()).toEqual([])
})

test('only the weeks that are shown are read, and of a kind no more than can be looked through', async () => {
  const transaction = client.transaction()
  for (let number = 0; number <= mostOfAKind; number += 1)
    transaction.create({ _id: `s${number}`, ...story, reviewBy: '2099-11-12' })
  transaction.create({ _id: 'later', ...story, reviewBy: '2099-12-07' })
  transaction.create({ _id: 'drafts.s0', ...story, reviewBy: '2099-11-13' })
  await transaction.commit()
  const content = await open('2099-11').content()
  expect(content?.entries).toHaveLength(mostOfAKind)
  expect(content?.hasMore).toBe(true)
  expect((await open('2099-12').content())?.entries.map(({ form }) => form.id)).toEqual(['later'])
})

test('what an API wrote in the place of a moment, a day or a name takes nothing down', async () => {
  await client
    .transaction()
    .create({ _id: 'a', _type: 'story', title: { is: 'none' }, language: 7, publishAt: 3, reviewBy: '2099-11-31' })
    .create({ _id: 'b', _type: 'story', publishAt: '2099-11-12', unpublishAt: ['x'], reviewBy: {} })
    .create({
      _id: 'schedule.publish.a',
      _type: 'schedule',
      subject: 'a',
      state: 'pending',
      at: '2099-11-12T06:00:00Z',
    })
    .create({ _id: 'schedule.publish.b', _type: 'schedule', subject: subject('b'), state: 'pending', at: 'soon' })
    .create({
      _id: 'schedule.unpublish.b',
      _type: 'schedule',
      subject: subject('b'),
      state: 'refused',
      action: 5,
      reason: 4,
      at: '2099-11-12T06:00:00Z',
    })
    .create({ _id: 'consent.a', _type: 'consentRecord', story: 'a', expiresAt: '2099-11-12T06:00:00Z' })
    .commit()
  expect((await open('2099-11').entries()).map(line)).toEqual([
    '2099-11-12 | 07:00 is published | b | Story | Not done, and nobody knows why.',
  ])
})

test('a moment is moved, noted and followed by all; bound to the text that was decided on', async () => {
  await client.create({ _id: 'drafts.d', ...story })
  await setSchedule(client, 'publish', setting('d', '2099-11-12T06:00:00Z'))
  const calendar = open('2099-11')
  const [entry] = await calendar.entries()
  const seen = entry?.schedule
  if (!seen) throw new Error('It can be moved.')
  await moveScheduled(client, seen, '2099-11-20T08:30:00.000Z', { person, now: new Date() })
  await until(() => calendar.store.snapshot().value?.entries[0]?.day === '2099-11-20')
  expect(await client.getDocument('schedule.publish.d')).toMatchObject({
    at: '2099-11-20T08:30:00.000Z',
    state: 'pending',
    revision: 'r1',
    by: 'Bram',
    byId: 'bram',
  })
  const steps = await client.fetch<{ kind: string; by: string; reason: string }[]>('*[_id == "workflow.d"][0].steps')
  expect(steps.map(({ kind, by }) => [kind, by])).toEqual([
    ['scheduled', 'Anouk'],
    ['scheduled', 'Bram'],
  ])
  expect(steps[1]?.reason).toMatch(/^To be published at 20 Nov 2099, 09:30 \(Amsterdam\)\.$/)

  // Seen before it was moved: somebody else was faster.
  const again = moveScheduled(client, seen, '2099-11-21T08:30:00.000Z', { person, now: new Date() })
  await expect(again).rejects.toThrow('It was done, moved or cancelled meanwhile.')
  const old = cancelScheduled(client, seen, { person, now: new Date() })
  await expect(old).rejects.toThrow('It was done, moved or cancelled meanwhile.')
  const moved = calendar.store.snapshot().value?.entries[0]?.schedule
  if (!moved) throw new Error('It is still to come.')
  await cancelScheduled(client, moved, { person, now: new Date() })
  await until(() => calendar.store.snapshot().value?.entries.length === 0)
  const gone = moveScheduled(client, seen, '2099-11-21T08:30:00.000Z', { person, now: new Date() })
  await expect(gone).rejects.toThrow('It was done, moved or cancelled meanwhile.')
})

test('who may not publish moves nothing, and is told so', async () => {
  await client.create({ _id: 'drafts.d', ...story })
  await setSchedule(client, 'publish', setting('d', '2099-11-12T06:00:00Z'))
  const seen = await client.getDocument<Schedule & { _type: 'schedule'; _createdAt: string; _updatedAt: string }>(
    'schedule.publish.d',
  )
  if (!seen) throw new Error('It is there.')
  const moving = moveScheduled(lake.client('author'), seen, '2099-11-21T08:30:00.000Z', { person, now: new Date() })
  await expect(moving).rejects.toThrow('for those who may publish')
  expect(await client.getDocument('schedule.publish.d')).toMatchObject({ at: '2099-11-12T06:00:00Z' })
})

test('a moment that has come and to which nothing happened says so', async () => {
  await client.create({ _id: 'drafts.d', ...story })
  await setSchedule(client, 'publish', setting('d', '2020-11-12T06:00:00Z'))
  const [entry] = await open('2020-11').entries()
  expect(entry && line(entry)).toMatch(/Its moment has come, and the site has not done it yet\.$/)
})
