import type { SanityClient } from '@sanity/client'
import * as lists from '@/sanity/studio/desk/queries/lists'
import { subjectOf } from '@/sanity/studio/desk/queries/subject'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient
beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
  const transaction = client.transaction()
  for (const document of documents) transaction.create(document)
  await transaction.commit()
  // Approved is the revision that there is.
  const { _rev } = (await client.getDocument('drafts.approved')) ?? {}
  await client.patch('workflow.approved').set({ revision: _rev }).commit()
})
afterAll(() => lake.stop())

const now = new Date('2026-11-24T12:00:00Z')
const ref = (_ref: string) => ({ _type: 'reference', _ref, _weak: true })
const story = (_id: string, more: object = {}) => ({ _id, _type: 'story', language: 'en', ...more })
const consent = (id: string, more: object = {}) => ({
  _id: `consent.${id}`,
  _type: 'consentRecord',
  story: ref(id),
  basis: 'given',
  channels: ['web'],
  uses: ['text'],
  languages: ['en', 'nl'],
  ...more,
})
const about = (prefix: string, _type: string, id: string, more: object = {}) => ({
  _id: `${prefix}.${id}`,
  _type,
  subject: ref(id),
  ...more,
})

const documents: readonly { readonly _id: string; readonly _type: string; readonly [field: string]: unknown }[] = [
  story('shown', { reviewBy: '2026-11-24' }),
  consent('shown', { expiresAt: '2027-06-01T00:00:00Z' }),
  story('ended', { reviewBy: '2026-11-23' }),
  consent('ended', { expiresAt: '2026-11-01T00:00:00Z' }),
  story('ended-nl', { language: 'nl', translationOf: ref('ended'), translationStatus: 'toBeConfirmed' }),
  story('unrecorded'),
  story('drafts.begun'),
  story('drafts.sent'),
  about('drafts.request', 'workflowRequest', 'sent', { at: '2026-11-20T00:00:00Z' }),
  story('drafts.asked'),
  about('workflow', 'workflow', 'asked', { decision: 'changesAsked' }),
  story('drafts.asked-and-sent'),
  about('workflow', 'workflow', 'asked-and-sent', { decision: 'changesAsked' }),
  about('drafts.request', 'workflowRequest', 'asked-and-sent', { at: '2026-11-21T00:00:00Z' }),
  story('drafts.approved'),
  about('workflow', 'workflow', 'approved', { decision: 'approved' }),
  story('drafts.changed'),
  about('workflow', 'workflow', 'changed', { decision: 'approved', revision: 'another' }),
  about('schedule.publish', 'schedule', 'approved', { state: 'pending', at: '2026-12-01T00:00:00Z' }),
  about('schedule.unpublish', 'schedule', 'shown', { state: 'refused', at: '2026-11-01T00:00:00Z' }),
  about('schedule.publish', 'schedule', 'shown', { state: 'done', at: '2026-11-02T00:00:00Z' }),
  { _id: 'page-nl', _type: 'page', language: 'nl', translationStatus: 'toBeConfirmed' },
]

/** The ids in a list, as the desk asks for it. */
async function idsIn({ type, filter, params }: lists.DeskList): Promise<string[]> {
  return client.fetch(`*[_type == $type && ${filter}]._id | order(@)`, { ...params, type })
}
const recordList = (title: lists.RecordList['title']) => {
  const found = lists.recordLists.find((list) => list.title === title)
  if (!found) throw new Error(`there is no list ${title}`)
  return found
}
const drafts = ['approved', 'asked', 'asked-and-sent', 'begun', 'changed', 'sent'].map((id) => `drafts.${id}`)

test.each<[lists.DeskList, readonly string[]]>([
  [lists.textsIn('nl', 'story'), ['ended-nl']],
  [lists.textsIn('nl', 'page'), ['page-nl']],
  [lists.notCovered(now), [...drafts, 'ended', 'ended-nl', 'unrecorded']],
  [lists.lookAgain(now), ['ended']],
  [lists.toConfirm('story'), ['ended-nl']],
  [lists.toConfirm('page'), ['page-nl']],
  [lists.withoutRecord, [...drafts, 'unrecorded']],
  [lists.inProgress, ['drafts.approved', 'drafts.asked', 'drafts.begun', 'drafts.changed']],
  [recordList('In review'), ['drafts.request.asked-and-sent', 'drafts.request.sent']],
  [recordList('Changes asked'), ['workflow.asked']],
  [recordList('Approved'), ['workflow.approved']],
  [recordList('Scheduled'), ['schedule.publish.approved', 'schedule.unpublish.shown']],
])('$title', async (list, ids) => {
  expect(await idsIn(list)).toEqual(ids)
})

test('consent that ends soon is that of which the end is near or past', async () => {
  await client.create(consent('soon', { expiresAt: new Date(Date.now() + 86_400_000).toISOString() }))
  await client.create(consent('later', { expiresAt: new Date(Date.now() + 90 * 86_400_000).toISOString() }))
  const ids = await idsIn(lists.endingSoon)
  expect(ids).toContain('consent.soon')
  expect(ids).not.toContain('consent.later')
})

test.each([
  ['drafts.request.sent', { id: 'sent', type: 'story' }],
  ['workflow.approved', { id: 'approved', type: 'story' }],
  ['schedule.unpublish.page-nl', { id: 'page-nl', type: 'page' }],
  ['workflow.gone', { id: 'gone', type: 'story' }],
])('the record %s opens its text', async (recordId, text) => {
  expect(await subjectOf(client, recordId)).toEqual(text)
})
