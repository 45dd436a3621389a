import type { SanityClient } from '@sanity/client'
import { setSchedule } from '@/lib/schedule/set-schedule'
import { decide, sendForReview } from '@/lib/workflow/transitions'
import { keepSchedule } from '@/server/maintenance/schedule'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'
import { available } from '../support/available'

let lake: TestLake
let editor: SanityClient
let now: number
const stops: (() => void)[] = []

const person = { id: 'u1', name: 'Ada' }
const noon = '2026-11-24T12:00:00.000Z'
const subject = { id: 'story', type: 'story' }
const draft = {
  _id: 'drafts.story',
  _type: 'story',
  language: 'en',
  title: 'Scheduled',
  slug: { _type: 'slug', current: 'scheduled' },
}
const consent = {
  _id: 'consent.story',
  _type: 'consentRecord',
  basis: 'given',
  channels: ['web'],
  uses: ['text'],
  languages: ['en'],
}
const act = async (id = 'drafts.story') => ({
  subject,
  revision: (await editor.getDocument(id))?._rev ?? '',
  person,
  at: '2026-11-24T09:00:00.000Z',
})

beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
  now = Date.parse(noon) - 3_600_000
  await editor.transaction().create(draft).create(consent).commit()
})
afterEach(async () => {
  stops.splice(0).forEach((stop) => stop())
  await lake.stop()
})

/** One instance of the site, from now on. */
const start = () =>
  void stops.push(
    keepSchedule(
      lake.client('editor'),
      available,
      () => {},
      () => now,
    ).stop,
  )
const approve = async () => decide(editor, 'approved', await act(), null)
const schedule = async (action: 'publish' | 'unpublish' = 'publish', id?: string) =>
  setSchedule(editor, action, { ...(await act(id)), moment: noon })
const ended = async (action = 'publish') => {
  const look = () => editor.getDocument(`schedule.${action}.story`)
  await until(async () => (await look())?.state !== 'pending')
  return look()
}

test('an approved draft goes out when its moment has come, even when nobody ran at that moment', async () => {
  await approve()
  await schedule()
  now = Date.parse(noon) + 86_400_000
  start()
  expect(await ended()).toMatchObject({ state: 'done' })
  expect(await editor.getDocument('story')).toMatchObject({ title: 'Scheduled' })
  expect(await editor.getDocument('drafts.story')).toBeUndefined()
})

test('an address that changes with it leads on, and did so before it changed', async () => {
  await editor.create({ ...draft, _id: 'story', slug: { _type: 'slug', current: 'before' } })
  await approve()
  await schedule()
  now = Date.parse(noon)
  start()
  expect(await ended()).toMatchObject({ state: 'done' })
  const [redirect] = await editor.fetch<{ from: string; to: { _ref: string }; _createdAt: string }[]>(
    '*[_type == "redirect"]{ from, to, _createdAt }',
  )
  expect(redirect).toMatchObject({ from: '/en/stories/before', to: { _ref: 'story' } })
  const story = await editor.getDocument('story')
  expect(story).toMatchObject({ slug: { current: 'scheduled' } })
  // Readers find one or the other at every moment: the redirect does not wait for the new address.
  expect(String(redirect?._createdAt) <= String(story?._updatedAt)).toBe(true)
})

test('not before its moment', async () => {
  await approve()
  await schedule()
  start()
  // Another one, whose moment has passed, is done: so the first was looked at, and left.
  await editor.create({ _id: 'page', _type: 'page' })
  await setSchedule(editor, 'unpublish', {
    ...(await act('page')),
    subject: { id: 'page', type: 'page' },
    moment: '2026-11-24T10:00:00Z',
  })
  await until(async () => (await editor.getDocument('page')) === undefined)
  expect(await editor.getDocument('story')).toBeUndefined()
})

test('two instances publish once', async () => {
  await approve()
  await schedule()
  now = Date.parse(noon)
  start()
  start()
  expect(await ended()).toMatchObject({ state: 'done' })
  const events = await editor.request<{ events: Record<string, { type: string }[]> }>({
    url: '/data/history/production/events/documents/story',
  })
  expect(
    Object.values(events.events)
      .flat()
      .filter(({ type }) => /publish/i.test(type)),
  ).toHaveLength(1)
})

test.each<[string, RegExp, () => Promise<unknown>]>([
  ['nobody approved it', /Nobody has approved/, async () => schedule()],
  [
    'it waits for review',
    /waits for review/,
    async () => {
      await sendForReview(editor, await act())
      await schedule()
    },
  ],
  [
    'it was changed since',
    /changed after its moment was set/,
    async () => {
      await approve()
      await schedule()
      await editor.patch('drafts.story').set({ title: 'Other words' }).commit()
    },
  ],
  [
    'consent was withdrawn',
    /withdrawn/,
    async () => {
      await approve()
      await schedule()
      await editor.patch('consent.story').set({ withdrawnOn: '2026-11-24' }).commit()
    },
  ],
  [
    'there is no consent',
    /Nobody has recorded/,
    async () => {
      await approve()
      await schedule()
      await editor.delete('consent.story')
    },
  ],
  [
    'the draft is gone',
    /no draft/,
    async () => {
      await approve()
      await schedule()
      await editor.delete('drafts.story')
    },
  ],
])('it stays a draft, and says why, when %s', async (_when, reason, prepare) => {
  await prepare()
  now = Date.parse(noon)
  start()
  expect(await ended()).toMatchObject({ state: 'refused', reason: expect.stringMatching(reason) })
  expect(await editor.getDocument('story')).toBeUndefined()
})

test('what readers have is taken down at its moment, and stays as a draft', async () => {
  await editor.createOrReplace({ ...draft, _id: 'story' })
  await editor.delete('drafts.story')
  await schedule('unpublish', 'story')
  now = Date.parse(noon)
  start()
  expect(await ended('unpublish')).toMatchObject({ state: 'done' })
  expect(await editor.getDocument('story')).toBeUndefined()
  expect(await editor.getDocument('drafts.story')).toMatchObject({ title: 'Scheduled' })
})

test('what cannot be taken down says why, and is not tried for ever', async () => {
  await editor.createOrReplace({ ...draft, _id: 'story' })
  await editor.create({ _id: 'page', _type: 'page', story: { _type: 'reference', _ref: 'story' } })
  await schedule('unpublish', 'story')
  now = Date.parse(noon)
  start()
  expect(await ended('unpublish')).toMatchObject({
    state: 'refused',
    reason: expect.stringMatching(/references to it/),
  })
})
