import { studioPath } from '@sanity/client/csm'
import { stegaClean } from '@sanity/client/stega'
import { vercelStegaDecode } from '@vercel/stega'
import { readersParams } from '@/lib/consent/readers-params'
import { editableTexts } from '@/sanity/preview/editable-texts'
import { OUTCOME_QUERY } from '@/sanity/queries/outcomes'
import { SETTINGS_QUERY } from '@/sanity/queries/settings'
import { SIGNATORIES_QUERY } from '@/sanity/queries/signatories'
import { STORIES_QUERY, STORY_QUERY } from '@/sanity/queries/stories'
import { startSeededLake } from '../../packages/lake/support/seeded-lake'
import type { TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startSeededLake()
})
afterAll(() => lake.stop())

/** Every text of an answer that says where it is written, with what stands there. */
async function places(answer: unknown) {
  const texts = textsOf(answer).flatMap((text) => {
    const { href } = vercelStegaDecode<{ href?: string }>(text) ?? {}
    const params = href === undefined ? null : new URL(href, 'http://studio').searchParams
    return params ? [{ text: stegaClean(text), id: params.get('id') ?? '', path: params.get('path') ?? '' }] : []
  })
  const ids = [...new Set(texts.map(({ id }) => id))]
  const documents = await lake.client('editor').getDocuments(ids)
  return texts.map(({ text, id, path }) => {
    const document = documents[ids.indexOf(id)]
    return { text, place: `${document?._type} ${path}`, stored: studioPath.get(document, studioPath.fromString(path)) }
  })
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

test.each(['en', 'nl'])('each text says where it is written, in %s', async (language) => {
  const client = lake.client('editor', { perspective: 'drafts' })
  const slug = await client.fetch<string>('*[_type == "story" && language == $language][0].slug.current', { language })
  const options = { stega: editableTexts }
  const params = { ...readersParams(new Date(), true), language, slug, ids: [], stories: [], signatories: [] }
  const plain = await client.fetch<unknown>(STORY_QUERY, params)
  const story = await client.fetch<unknown>(STORY_QUERY, params, options)
  expect(plain).not.toBeNull()
  expect(stegaClean(story)).toEqual(plain)
  const seen = [
    ...(await places(story)),
    ...(await places(await client.fetch<unknown>(STORIES_QUERY, params, options))),
    ...(await places(await client.fetch<unknown>(SIGNATORIES_QUERY, params, options))),
    ...(await places(await client.fetch<unknown>(OUTCOME_QUERY, { ...params, slug: '1' }, options))),
    ...(await places(await client.fetch<unknown>(SETTINGS_QUERY, params, options))),
  ]
  expect(seen.map(({ stored }) => stored)).toEqual(seen.map(({ text }) => text))
  expect(seen.map(({ place }) => place)).toEqual(
    expect.arrayContaining([
      'story title',
      'story summary',
      expect.stringMatching(/^story body\[_key=="[\w-]+"\]\.children\[_key=="[\w-]+"\]\.text$/),
      `partner name[_key=="${language}"].value`,
      `outcome title[_key=="${language}"].value`,
      `napDocument title[_key=="${language}"].value`,
      `siteSettings title[_key=="${language}"].value`,
    ]),
  )
})

test('what decides something says nothing of itself', async () => {
  const client = lake.client('editor', { perspective: 'drafts', stega: editableTexts })
  const stories = await client.fetch<unknown>('*[_type == "story"]{ _id, _type, language, slug, publishedAt }')
  expect(textsOf(stories).length).toBeGreaterThan(3)
  expect(stegaClean(stories)).toEqual(stories)
})
