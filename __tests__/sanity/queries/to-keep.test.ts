import type { SanityClient } from '@sanity/client'
import { readersParams } from '@/lib/consent/readers-params'
import { STORY_QUERY } from '@/sanity/queries/stories'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient
const noon = new Date('2026-06-15T12:00:00Z')
const consent = {
  _type: 'consentRecord',
  basis: 'given',
  channels: ['web'],
  languages: ['en'],
  uses: ['text'],
} as const

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client('editor', { perspective: 'published' })
  await client.create({ _id: 'told', _type: 'story', language: 'en', slug: { current: 'told' } })
})
afterAll(() => lake.stop())

test.each([
  [true, { channels: ['web', 'copies'] }],
  [false, { channels: ['web'] }],
  // What the partnership may keep in its own archive is another question.
  [false, { channels: ['web'], mayKeep: true }],
])('a copy to keep: %p, where the record says %j', async (mayBeCopied, record) => {
  await client.createOrReplace({ _id: 'consent.told', ...consent, ...record })
  const params = { language: 'en', slug: 'told', ...readersParams(noon) }
  expect(await client.fetch(STORY_QUERY, params)).toMatchObject({ mayBeCopied })
  // An editor is not shown what will not be offered.
  expect(await client.fetch(STORY_QUERY, { ...params, preview: true })).toMatchObject({ mayBeCopied })
})
