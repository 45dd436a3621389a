import type { SanityClient } from '@sanity/client'
import { storyProblems } from '@/lib/consent/story-problems'
import { readersParams } from '@/lib/consent/readers-params'
import { searchEntry } from '@/lib/search/entries'
import { makeSearchIndex } from '@/lib/search/search-index'
import { FEED_QUERY } from '@/sanity/queries/feeds'
import { STORIES_DATA_QUERY } from '@/sanity/queries/open-data'
import { FOUND_QUERY, SEARCH_QUERY } from '@/sanity/queries/search'
import { STORY_QUERY } from '@/sanity/queries/stories'
import { STORY_INDEX_QUERY } from '@/sanity/queries/story-index'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient

const english = { _id: 'story', _type: 'story', language: 'en', title: 'A story', slug: { current: 'a-story' } }
/** “Women of the town”, with vowel signs as in print. */
const arabic = {
  ...english,
  _id: 'story-ar',
  language: 'ar',
  title: 'نِسَاءُ البَلْدَةِ',
  translationOf: { _type: 'reference', _ref: 'story', _weak: true },
}
const record = (languages: readonly string[]) => ({
  _id: 'consent.story',
  _type: 'consentRecord',
  basis: 'given',
  channels: ['web'],
  uses: ['text'],
  languages,
})

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client('editor', { perspective: 'published' })
  await client.transaction().createOrReplace(english).createOrReplace(arabic).commit()
})
afterAll(() => lake.stop())

const params = { ...readersParams(new Date()), language: 'ar', slug: 'a-story', ids: ['story-ar'] }
const inEnglish = { ...params, language: 'en', further: ['ar'], stories: [] }

/** Everything that gives a story in Arabic to a reader. */
const given = async () =>
  JSON.stringify(
    await Promise.all([
      client.fetch(STORY_QUERY, params),
      client.fetch(FEED_QUERY, params),
      client.fetch(STORY_INDEX_QUERY, params),
      client.fetch(STORIES_DATA_QUERY, params),
      client.fetch(SEARCH_QUERY, inEnglish),
      client.fetch(FOUND_QUERY, inEnglish),
      // The English version, which offers it.
      client.fetch(STORY_QUERY, { ...params, language: 'en' }),
    ]),
  )

test('a language that the record does not name is covered nowhere, and its editor is told whom to ask', async () => {
  await client.createOrReplace(record(['en', 'nl']))
  const answers = await given()
  expect(answers).not.toContain('story-ar')
  expect(answers).not.toContain(arabic.title)
  expect(storyProblems(arabic, record(['en', 'nl']), Date.now()).consent).toEqual([
    expect.stringMatching(/^The consent does not include Arabic\. Ask the person again/),
  ])
})

test('one that it names is covered everywhere', async () => {
  await client.createOrReplace(record(['en', 'ar']))
  expect((await given()).split('"story-ar"').length - 1).toBe(7)
  expect(storyProblems(arabic, record(['en', 'ar']), Date.now()).consent).toEqual([])
  expect(await client.fetch(STORY_QUERY, { ...params, language: 'en' })).toMatchObject({
    translations: [{ _id: 'story-ar', language: 'ar', slug: 'a-story' }],
  })
})

test('it is found in the search of the site by its own words, with vowel signs or without', async () => {
  await client.createOrReplace(record(['en', 'ar']))
  const found = await client.fetch(SEARCH_QUERY, inEnglish)
  const index = await makeSearchIndex(
    found.map((each) => searchEntry(each, 'en')),
    'en',
  )
  for (const query of ['نساء', 'نِسَاءُ', 'البلدة'])
    expect(index.search(query, { most: 5 }).hits.map(({ id }) => id)).toEqual(['story-ar'])
  expect(index.search('story', { most: 5 }).hits.map(({ id }) => id)).toEqual(['story'])
})
