import type { SanityClient } from '@sanity/client'
import { publicTypes } from '@/lib/content/document-types'
import { TODAY_QUERY } from '@/sanity/studio/today/queries/today-query'
import type { TodayContent } from '@/sanity/studio/today/rules/today-content'
import { todayStore } from '@/sanity/studio/today/queries/today-store'
import { askedWork, consentWork, worksOf } from '@/sanity/studio/today/rules/work'
import { until } from '../../../support/until'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient
beforeEach(async () => {
  lake = await startTestLake({ now: () => Date.parse('2026-11-24T12:00:00Z') })
  client = lake.client('editor')
})
afterEach(() => lake.stop())

const now = '2026-11-24T12:00:00.000Z'
const subject = (_ref: string) => ({ _type: 'reference', _ref, _weak: true })
async function today() {
  return worksOf(await client.fetch<TodayContent>(TODAY_QUERY, { now, types: publicTypes }))
}

test('what waits: drafts, reviews, set times and times in stories, each with its text and its day', async () => {
  await client
    .transaction()
    .create({ _id: 'drafts.a', _type: 'story', language: 'en', title: 'Weaving' })
    .create({ _id: 'drafts.c', _type: 'country', code: 'JO', name: [{ language: 'en', value: 'Jordan' }] })
    .create({ _id: 'drafts.request.a', _type: 'workflowRequest', subject: subject('a'), by: 'Ada', at: now })
    .create({ _id: 'schedule.unpublish.b', _type: 'schedule', subject: subject('b'), state: 'pending', at: now })
    .create({ _id: 'schedule.publish.b', _type: 'schedule', subject: subject('b'), state: 'done', at: now })
    .create({ _id: 'schedule.publish.a', _type: 'schedule', subject: subject('a'), state: 'refused', at: now })
    .create({ _id: 'b', _type: 'story', language: 'nl', title: 'Weven', unpublishAt: '2026-12-01T00:00:00Z' })
    .create({ _id: 'old', _type: 'story', language: 'nl', title: 'Oud', unpublishAt: '2026-11-01T00:00:00Z' })
    .commit()
  await client.patch('schedule.unpublish.b').set({ action: 'unpublish' }).commit()
  const works = await today()
  expect(works.drafts.map(({ id, title, remark }) => [id, title, remark]).toSorted()).toEqual([
    ['a', 'Weaving', 'Story, EN · changed 24 Nov 2026, 13:00'],
    ['c', 'Jordan', 'Country · changed 24 Nov 2026, 13:00'],
  ])
  expect(works.inReview).toEqual([
    { id: 'a', type: 'story', title: 'Weaving', remark: 'Story, EN · sent by Ada 24 Nov 2026, 13:00' },
  ])
  expect(works.scheduled.map(({ id, remark }) => [id, remark])).toEqual([
    ['a', 'Story, EN · was not published 24 Nov 2026, 13:00'],
    ['b', 'Story, NL · is taken off 24 Nov 2026, 13:00'],
    ['b', 'Story, NL · shown until 1 Dec 2026, 01:00'],
  ])
})

test('it follows what everybody does, and what is written', async () => {
  const store = todayStore(client)
  const end = store.subscribe(() => undefined)
  await until(() => store.snapshot().value?.inReview.length === 0)
  await client.create({ _id: 'drafts.a', _type: 'story', language: 'en', title: 'Weaving' })
  await until(() => store.snapshot().value?.drafts.length === 1)
  await client.create({ _id: 'drafts.request.a', _type: 'workflowRequest', subject: subject('a'), by: 'Ada', at: now })
  await until(() => store.snapshot().value?.inReview.length === 1)
  end()
})

test('what is asked of somebody, as her inbox says it, with the pane in which it stands', () => {
  const about = { id: 'a', type: 'story', title: 'Weaving', language: 'en' }
  const notice = { id: 'n', kind: 'changesAsked', at: now, subject: about, by: 'Bram', reason: 'Shorter.' } as const
  const work = askedWork([notice, { ...notice, kind: 'approved' }, { id: 'l', kind: 'linksBroken', at: now, count: 2 }])
  expect(work).toEqual([
    {
      id: 'a',
      type: 'story',
      title: 'Weaving',
      inspect: 'nap1325/trail',
      remark: 'Changes were asked by Bram. “Shorter.”',
    },
  ])
})

test('a request whose text is gone is left out, and where nothing waits the lists are empty', async () => {
  await client.create({ _id: 'drafts.request.gone', _type: 'workflowRequest', subject: subject('gone'), at: now })
  expect(await today()).toEqual({ drafts: [], inReview: [], scheduled: [] })
})

test('of health only what it says about consent', () => {
  const finding = {
    urgency: 'mend',
    documentId: 's',
    type: 'story',
    title: 'Weaving',
    path: '',
    message: 'Why',
  } as const
  const results = [
    { name: 'links', title: 'Links', findings: [finding] },
    { name: 'consent', title: 'Consent', findings: Array.from({ length: 20 }, () => finding) },
  ]
  expect(consentWork(results)).toHaveLength(8)
  expect(consentWork(results)[0]).toEqual({ id: 's', type: 'story', path: '', title: 'Weaving', remark: 'Why' })
  expect(consentWork([])).toEqual([])
  // What ends in a year is no work for today.
  const later = { ...finding, urgency: 'look' as const }
  expect(consentWork([{ name: 'consent', title: 'Consent', findings: [later, finding] }])).toHaveLength(1)
})
