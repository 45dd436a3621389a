import type { SanityClient } from '@sanity/client'
import { readersParams } from '@/lib/consent/readers-params'
import { furtherLanguages } from '@/lib/languages'
import { makeReadable } from '@/lib/content/make-readable'
import { DOCUMENTS_QUERY } from '@/sanity/queries/documents'
import { HOME_QUERY } from '@/sanity/queries/home'
import * as openData from '@/sanity/queries/open-data'
import { OUTCOMES_QUERY } from '@/sanity/queries/outcomes'
import { SEARCH_QUERY } from '@/sanity/queries/search'
import { SETTINGS_QUERY } from '@/sanity/queries/settings'
import { SIGNATORIES_QUERY, SIGNATORY_QUERY } from '@/sanity/queries/signatories'
import { SITEMAP_QUERY } from '@/sanity/queries/sitemap'
import { STORIES_QUERY, STORY_QUERY } from '@/sanity/queries/stories'
import { STORY_FACETS_QUERY, STORY_INDEX_QUERY } from '@/sanity/queries/story-index'
import { startSeededLake } from '../../packages/lake/support/seeded-lake'
import type { TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient
beforeAll(async () => {
  lake = await startSeededLake()
  client = lake.client('viewer', { perspective: 'published' })
})
afterAll(() => lake.stop())

const lists: Readonly<Record<string, string>> = {
  DOCUMENTS_QUERY,
  HOME_QUERY,
  OUTCOMES_QUERY,
  SEARCH_QUERY,
  SETTINGS_QUERY,
  SIGNATORIES_QUERY,
  SITEMAP_QUERY,
  STORIES_QUERY,
  STORY_FACETS_QUERY,
  STORY_INDEX_QUERY,
  ...openData,
}

test.each(Object.entries(lists))('%s: what is as it should be stays as it is', async (_name, query) => {
  for (const language of ['en', 'nl']) await expectSame(query, { language, further: furtherLanguages })
})

test('pages of stories and signatories too', async () => {
  const slugs = (type: string) => client.fetch<string[]>('*[_type == $type][0...5].slug.current', { type })
  for (const slug of await slugs('story')) await expectSame(STORY_QUERY, { language: 'en', slug })
  for (const slug of await slugs('partner')) await expectSame(SIGNATORY_QUERY, { language: 'nl', slug })
})

async function expectSame(query: string, params: object) {
  const answer = await client.fetch<unknown>(query, { ...params, ...readersParams(new Date(), false) })
  const before = structuredClone(answer)
  makeReadable(answer)
  expect(answer).toEqual(before)
}

test.each<[string, unknown, unknown]>([
  ['a text that is none', { title: 7, slug: {}, alt: ['a'] }, { title: null, slug: null, alt: null }],
  ['controls in a text', { title: 'a\u0000b\u0007\u009fc\n\td', body: [] }, { title: 'abc\n\td', body: [] }],
  ['a list that is none', { body: 'odd', marks: null, source: 7 }, { body: [], marks: null, source: [] }],
  [
    'items that are none',
    { body: [null, { text: 7 }], source: ['a', {}, 7] },
    { body: [{ text: null }], source: ['a'] },
  ],
  ['a number that is none', { size: {}, number: '26150-190' }, { size: null, number: '26150-190' }],
  [
    'one text in each language',
    { title: [{ language: 'en', value: 7 }] },
    { title: [{ language: 'en', value: null }] },
  ],
  [
    'an address that no page has',
    [{ slug: 'müller-één' }, { slug: 'a/b' }, { slug: 'A' }, { slug: 'a-1' }],
    [{ slug: null }, { slug: null }, { slug: null }, { slug: 'a-1' }],
  ],
  ['what nobody knows stays', { other: { title: true } }, { other: { title: null } }],
  ['nothing', null, null],
])('%s', (_what, answer, readable) => {
  makeReadable(answer)
  expect(answer).toEqual(readable)
})
