import { sampleRetention } from '@/components/styleguide/fixtures/retention'
import { jest } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { DocumentEntry } from '@/components/entries/document-entry'
import { SignatoryEntry } from '@/components/entries/signatory-entry'
import { StoryList } from '@/components/entries/story-list'
import { DocumentTemplate } from '@/components/templates/document-template'
import { PageTemplate } from '@/components/templates/page-template'
import { SignatoryTemplate } from '@/components/templates/signatory-template'
import { StoryTemplate } from '@/components/templates/story-template'
import { sitemapFile } from '@/lib/addresses/sitemap'
import { readersParams } from '@/lib/consent/readers-params'
import { furtherLanguages } from '@/lib/languages'
import { makeReadable } from '@/lib/content/make-readable'
import { searchEntry } from '@/lib/search/entries'
import { makeSearchIndex } from '@/lib/search/search-index'
import { storyIndexMaker } from '@/lib/story-index/story-index-maker'
import { DOCUMENTS_QUERY, DOCUMENT_QUERY } from '@/sanity/queries/documents'
import { PAGE_QUERY } from '@/sanity/queries/pages'
import { SEARCH_QUERY } from '@/sanity/queries/search'
import { SIGNATORIES_QUERY, SIGNATORY_QUERY } from '@/sanity/queries/signatories'
import { SITEMAP_QUERY } from '@/sanity/queries/sitemap'
import { STORIES_QUERY, STORY_QUERY } from '@/sanity/queries/stories'
import { STORY_FACETS_QUERY, STORY_INDEX_QUERY } from '@/sanity/queries/story-index'
import { schemaTypes } from '@/sanity/schema'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { oddLayers } from '../../support/odd-versions'
import { wholeDocument } from '../schema/support/whole-document'

let lake: TestLake
let client: SanityClient
/** An original, which is shown always. */
const shown = { purpose: null, translationOf: null, publishAt: null, unpublishAt: null }

/** What is odd about the documents that the lake took, by their ids. */
const odd = new Map<string, string>()
const addressed = new Set(['story', 'page', 'partner', 'napDocument'])

const consent = {
  _type: 'consentRecord',
  basis: 'given',
  channels: ['web'],
  uses: ['text', 'image', 'voice'],
  languages: ['en'],
}

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client('editor', { perspective: 'published' })
  const metadata = { dimensions: { width: 10, height: 10, aspectRatio: 1 } }
  const url = 'https://example.org/abc'
  await client.create({ _id: 'image-abc-10x10-png', _type: 'sanity.imageAsset', url, metadata })
  await client.create({ _id: 'file-abc-pdf', _type: 'sanity.fileAsset', url, size: 7 })
  for (const type of schemaTypes.filter(({ name }) => addressed.has(name))) {
    const whole = wholeDocument(type, schemaTypes)
    for (const { what, document } of oddLayers(whole)) {
      const _id = `${type.name}-${odd.size}`
      const own = { _id, _type: type.name, language: 'en', slug: { _type: 'slug', current: _id }, ...shown }
      // What the lake refuses cannot come by any way: a reference to nothing.
      const transaction = client.transaction().create({ ...document, ...own, _rev: undefined })
      if (type.name === 'story') transaction.create({ ...consent, _id: `consent.${_id}` })
      await transaction.commit({ returnDocuments: false }).then(
        () => odd.set(_id, what),
        () => undefined,
      )
    }
  }
}, 120_000)
// What cannot be shown is told the log.
beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation(() => {}))
afterEach(() => jest.restoreAllMocks())
afterAll(() => lake.stop())

const asked = (more: object = {}) => ({
  language: 'en',
  further: furtherLanguages,
  ...readersParams(new Date(), false),
  ...more,
})

/** An answer as pages get it. */
async function answer<T>(asking: Promise<T>): Promise<T> {
  const result = await asking
  makeReadable(result)
  return result
}

/** What could not be done, and with which document. */
async function failures<T>(
  items: Iterable<T>,
  idOf: (item: T) => string,
  work: (item: T) => unknown,
): Promise<string[]> {
  const failed: string[] = []
  for (const item of items)
    try {
      await work(item)
    } catch (error) {
      failed.push(`${idOf(item)} (${odd.get(idOf(item))}): ${String(error)}`)
    }
  return failed
}

const show = (element: ReactElement) => renderToStaticMarkup(element)
const byId = ({ _id }: { readonly _id: string }) => _id
const common = { language: 'en', settings: null } as const

test('no odd document takes the lists of all others down', async () => {
  const stories = await answer(client.fetch(STORIES_QUERY, asked()))
  expect(stories.length).toBeGreaterThan(50)
  const story = (each: (typeof stories)[number]) =>
    show(<StoryList stories={[each]} language="en" isWholePage hasLeader />)
  expect(await failures(stories, byId, story)).toEqual([])
  const signatories = await answer(client.fetch(SIGNATORIES_QUERY, asked()))
  const signatory = (each: (typeof signatories)[number]) => show(<SignatoryEntry signatory={each} language="en" />)
  expect(await failures(signatories, byId, signatory)).toEqual([])
  const documents = await answer(client.fetch(DOCUMENTS_QUERY, asked()))
  const document = (each: (typeof documents)[number]) => show(<DocumentEntry document={each} language="en" />)
  expect(await failures(documents, byId, document)).toEqual([])
})

test('nor the index of stories and the sitemap', async () => {
  const [stories, facets, sitemap] = await Promise.all([
    answer(client.fetch(STORY_INDEX_QUERY, asked())),
    answer(client.fetch(STORY_FACETS_QUERY, asked())),
    answer(client.fetch(SITEMAP_QUERY, asked())),
  ])
  expect(() => storyIndexMaker('en')(stories, facets)).not.toThrow()
  expect(() => sitemapFile({ ...sitemap, stories }, 'https://example.org')).not.toThrow()
})

test('nor the search', async () => {
  const found = await answer(client.fetch(SEARCH_QUERY, asked()))
  expect(found.length).toBeGreaterThan(100)
  const index = (each: (typeof found)[number]) => makeSearchIndex([searchEntry(each, 'en')], 'en')
  expect(await failures(found, byId, index)).toEqual([])
})

test('each has a page', async () => {
  const page = async (slug: string) => {
    const [type] = slug.split('-')
    if (type === 'story') {
      const story = await answer(client.fetch(STORY_QUERY, asked({ slug })))
      show(<StoryTemplate story={{ ...orFail(story), related: [], previous: null, next: null }} {...common} />)
    } else if (type === 'page')
      show(
        <PageTemplate
          retention={sampleRetention}
          page={orFail(await answer(client.fetch(PAGE_QUERY, asked({ slug }))))}
          {...common}
        />,
      )
    else if (type === 'partner')
      show(
        <SignatoryTemplate
          signatory={orFail(await answer(client.fetch(SIGNATORY_QUERY, asked({ slug }))))}
          {...common}
        />,
      )
    else
      show(
        <DocumentTemplate document={orFail(await answer(client.fetch(DOCUMENT_QUERY, asked({ slug }))))} {...common} />,
      )
  }
  expect(await failures(odd.keys(), (id) => id, page)).toEqual([])
})

function orFail<T>(found: T | null): T {
  if (found === null) throw new Error('It is not there.')
  return found
}
