import type { SanityClient } from '@sanity/client'
import { onTranslationMade } from '@/sanity/studio/translation/queries/on-translation-made'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
})
afterEach(() => lake.stop())

const slug = { _type: 'slug', current: 'weaving' }
const plugin = { sourceLanguageId: 'en', destinationLanguageId: 'nl', metaDocumentId: 'meta' }

/** What the plugin does: a copy as a draft, then the callback. */
async function translate(sourceId: string, id: string) {
  const source = await client.getDocument(sourceId)
  if (!source) throw new Error(`there is no ${sourceId}`)
  const copy = await client.create({ ...source, _id: `drafts.${id}`, language: 'nl' })
  await onTranslationMade({ ...plugin, client, sourceDocument: source, newDocument: copy })
  return client.getDocument(`drafts.${id}`)
}

test('a translation knows its original and the words it is made from, and has no address yet', async () => {
  const { _rev } = await client.create({ _id: 'story', _type: 'story', language: 'en', title: 'Weaving', slug })
  const made = await translate('story', 'story-nl')
  expect(made).toMatchObject({
    title: 'Weaving',
    translationOf: { _type: 'reference', _ref: 'story', _weak: true },
    translationStatus: 'toBeConfirmed',
    translationSourceRevision: _rev,
  })
  expect(made).not.toHaveProperty('slug')
})

test('that of a translation belongs to the original, which has the consent record', async () => {
  const { _rev } = await client.create({ _id: 'story', _type: 'story', language: 'en', title: 'Weaving', slug })
  await client.create({
    _id: 'story-nl',
    _type: 'story',
    language: 'nl',
    title: 'Weven',
    translationOf: { _type: 'reference', _ref: 'story', _weak: true },
  })
  expect(await translate('story-nl', 'story-fr')).toMatchObject({
    translationOf: { _ref: 'story' },
    translationSourceRevision: _rev,
  })
})

test('a draft that was never published is an original too', async () => {
  await client.create({ _id: 'drafts.story', _type: 'story', language: 'en', title: 'Weaving' })
  expect(await translate('drafts.story', 'story-nl')).toMatchObject({ translationOf: { _ref: 'story' } })
})
