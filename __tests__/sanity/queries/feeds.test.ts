import type { IdentifiedSanityDocumentStub, SanityClient } from '@sanity/client'
import { FEED_QUERY } from '@/sanity/queries/feeds'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient

const refs = (ids: readonly string[]) => ids.map((_ref) => ({ _type: 'reference', _ref, _key: _ref }))
const story = (
  id: string,
  language: string,
  about: readonly string[],
  from: readonly string[],
  publishedAt?: string,
) => [
  {
    _id: id,
    _type: 'story',
    language,
    title: id,
    slug: { _type: 'slug', current: id },
    outcomes: refs(about),
    countries: refs(from),
    publishedAt,
  },
  {
    _id: `consent.${id}`,
    _type: 'consentRecord',
    basis: 'given',
    channels: ['web'],
    uses: ['text'],
    languages: ['en', 'nl'],
  },
]

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client('editor', { perspective: 'published' })
  const documents: IdentifiedSanityDocumentStub[] = [
    { _id: 'one', _type: 'outcome', number: 1 },
    { _id: 'two', _type: 'outcome', number: 2 },
    { _id: 'jordan', _type: 'country', code: 'JO' },
    ...story('old', 'en', ['one'], ['jordan'], '2020-01-01T00:00:00Z'),
    ...story('new', 'en', ['one', 'two'], [], '2025-01-01T00:00:00Z'),
    ...story('undated', 'en', [], ['jordan']),
    ...story('dutch', 'nl', ['one'], ['jordan']),
  ]
  await documents.reduce((transaction, document) => transaction.create(document), client.transaction()).commit()
})
afterAll(() => lake.stop())

test('those that were asked for, in their language', async () => {
  const params = { language: 'en', now: '2026-06-15T12:00:00Z', preview: false, toKeep: false }
  const ids = ['old', 'dutch', 'undated', 'new', 'nothing']
  expect((await client.fetch(FEED_QUERY, { ...params, ids })).map(({ _id }) => _id).toSorted()).toEqual([
    'new',
    'old',
    'undated',
  ])
})
