import { STORIES_QUERY, STORY_QUERY } from '@/sanity/queries/stories'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
  const figure = { _type: 'figure', asset: { _type: 'reference', _ref: 'image-x', _weak: true }, alt: 'Figure' }
  await lake.client('editor').create({
    _id: 'story',
    _type: 'story',
    language: 'en',
    title: 'Title',
    slug: { _type: 'slug', current: 'story' },
    coverImage: { ...figure, _type: 'image', alt: 'Cover' },
    body: [
      { _key: 'text', _type: 'block', children: [{ _key: 's', _type: 'span', text: 'Words' }] },
      { _key: 'figure', ...figure },
      { _key: 'video', _type: 'video', provider: 'vimeo', videoId: '123456', title: 'Video' },
    ],
  })
})
afterAll(() => lake.stop())

/** What readers get of pictures and videos, when these uses were agreed to. */
async function shown(uses: readonly string[] | undefined, preview = false): Promise<string[]> {
  const client = lake.client('editor', { perspective: 'published' })
  await client.createOrReplace({
    _id: 'consent.story',
    _type: 'consentRecord',
    basis: 'given',
    channels: ['web'],
    languages: ['en'],
    ...(uses && { uses }),
  })
  const params = { language: 'en', slug: 'story', now: new Date().toISOString(), preview, toKeep: false }
  const answers = await Promise.all([client.fetch(STORY_QUERY, params), client.fetch(STORIES_QUERY, params)])
  const text = JSON.stringify(answers)
  return ['Words', 'Cover', 'Figure', 'Video', 'image-x'].filter((part) => text.includes(part))
}

test.each<[string, readonly string[], readonly string[]]>([
  ['words alone', ['text'], ['Words']],
  ['words and the voice', ['text', 'voice', 'name'], ['Words']],
  ['words and pictures', ['text', 'image'], ['Words', 'Cover', 'Figure']],
  ['words, pictures and the voice', ['text', 'image', 'voice'], ['Words', 'Cover', 'Figure', 'Video']],
  ['pictures without words', ['image', 'voice'], []],
])('who agreed to %s is shown so', async (_name, uses, expected) => {
  expect(await shown(uses)).toEqual(expected)
})

test('editors see in a preview all that they work on', async () => {
  expect(await shown(undefined, true)).toEqual(['Words', 'Cover', 'Figure', 'Video'])
})
