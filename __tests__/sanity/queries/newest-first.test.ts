import type { IdentifiedSanityDocumentStub, SanityClient } from '@sanity/client'
import { DOCUMENTS_QUERY } from '@/sanity/queries/documents'
import { ENTRY_POINTS_QUERY } from '@/sanity/queries/home'
import { STORIES_QUERY } from '@/sanity/queries/stories'
import { STORY_INDEX_QUERY } from '@/sanity/queries/story-index'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient

const params = { language: 'en', now: '2026-06-15T12:00:00Z', preview: false, toKeep: false }
const slug = (current: string) => ({ _type: 'slug', current })
const story = (_id: string, publishedAt?: string): IdentifiedSanityDocumentStub[] => [
  { _id, _type: 'story', language: 'en', title: _id, slug: slug(_id), publishedAt },
  {
    _id: `consent.${_id}`,
    _type: 'consentRecord',
    basis: 'given',
    channels: ['web'],
    uses: ['text'],
    languages: ['en'],
  },
]
const plan = (_id: string, more: Readonly<Record<string, unknown>> = {}): IdentifiedSanityDocumentStub => ({
  _id,
  _type: 'napDocument',
  kind: 'actionPlan',
  slug: slug(_id),
  ...more,
})

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client('editor', { perspective: 'published' })
  const documents = [
    ...story('undated'),
    ...story('old', '2020-01-01T00:00:00Z'),
    ...story('new', '2025-01-01T00:00:00Z'),
    plan('plan-undated'),
    plan('plan-old', { period: { from: '2016-01-01' } }),
    plan('plan-new', { period: { from: '2021-01-01' } }),
    plan('resolution-a', { number: 'S/RES/2106 (2013)', publishedDate: '2013' }),
    plan('resolution-b', { number: 'S/RES/2122 (2013)', publishedDate: '2013' }),
    plan('report', { kind: 'progressReport', publishedDate: '2019-01-01' }),
  ]
  await documents.reduce((transaction, document) => transaction.create(document), client.transaction()).commit()
})
afterAll(() => lake.stop())

const idsOf = (documents: readonly { readonly _id: string }[]) => documents.map(({ _id }) => _id)

test('the newest story is first, and one without a date last', async () => {
  for (const query of [STORIES_QUERY, STORY_INDEX_QUERY] as const)
    expect(idsOf(await client.fetch<{ _id: string }[]>(query, params))).toEqual(['new', 'old', 'undated'])
})

test('so are documents; a plan without a period is not the newest', async () => {
  expect(idsOf(await client.fetch(DOCUMENTS_QUERY, params))).toEqual([
    'plan-new',
    'report',
    'plan-old',
    // Of the same year the higher number is the newer.
    'resolution-b',
    'resolution-a',
    'plan-undated',
  ])
  expect((await client.fetch(ENTRY_POINTS_QUERY, params)).plan?._id).toBe('plan-new')
})
