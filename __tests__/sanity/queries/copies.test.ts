import { readersParams } from '@/lib/consent/readers-params'
import { STORY_QUERY } from '@/sanity/queries/stories'
import { startTestLake } from '../../packages/lake/support/test-lake'

const story = {
  _id: 'story',
  _type: 'story',
  language: 'en',
  title: 'A story',
  slug: { _type: 'slug', current: 'a-story' },
}

const record = { _id: 'consent.story', _type: 'consentRecord', basis: 'given', uses: ['text'], languages: ['en'] }

test('a story may be copied only where its record says so', async () => {
  const lake = await startTestLake()
  const client = lake.client('editor', { perspective: 'published' })
  await client.createOrReplace(story)
  const params = { language: 'en', slug: 'a-story', ...readersParams(new Date()) }
  const mayBeCopied = async (rest: object) => {
    await client.createOrReplace({ ...record, ...rest })
    return (await client.fetch(STORY_QUERY, params))?.mayBeCopied
  }
  expect(await mayBeCopied({ channels: ['web', 'copies'] })).toBe(true)
  expect(await mayBeCopied({ channels: ['web'] })).toBe(false)
  // What the partnership may keep in its own archive is another question.
  expect(await mayBeCopied({ channels: ['web'], mayKeep: true })).toBe(false)
  expect(await mayBeCopied({ channels: ['copies'] })).toBeUndefined()
  await lake.stop()
})
