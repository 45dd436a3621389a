import type { SanityClient } from '@sanity/client'
import { makeTranslation, readFamily, type StoredText } from '@/sanity/studio/translation/queries/make-translation'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
})
afterEach(() => lake.stop())

const slug = { _type: 'slug', current: 'weaving' }
const original = { _id: 'story', _type: 'story', language: 'en', title: 'Weaving', slug }

/** What Studio does with the text that stands in the form. */
async function translate(sourceId: string, language: 'nl' | 'fr', as = client) {
  const source = await client.getDocument<StoredText>(sourceId)
  if (!source) throw new Error(`there is no ${sourceId}`)
  return client.getDocument(`drafts.${await makeTranslation(as, source, language)}`)
}
const lists = () => client.fetch('*[_type == "translation.metadata"].translations[]{ language, "id": value._ref }')

test('a translation knows its original and the words it is made from, and has no address yet', async () => {
  const { _rev } = await client.create(original)
  const made = await translate('story', 'nl')
  expect(made).toMatchObject({
    title: 'Weaving',
    language: 'nl',
    translationOf: { _type: 'reference', _ref: 'story', _weak: true },
    translationStatus: 'toBeConfirmed',
    translationSourceRevision: _rev,
  })
  expect(made).not.toHaveProperty('slug')
  const nl = made?._id.replace('drafts.', '')
  expect(await lists()).toEqual([
    { language: 'en', id: 'story' },
    { language: 'nl', id: nl },
  ])
})

test('words that nobody has translated yet are not published at the moment that was set for the original; they go with it', async () => {
  const [publishAt, unpublishAt] = ['2031-05-01T08:00:00Z', '2032-05-01T08:00:00Z']
  await client.create({ ...original, publishAt, unpublishAt })
  const made = await translate('story', 'nl')
  expect(made).not.toHaveProperty('publishAt')
  expect(made).toMatchObject({ unpublishAt })
})

test('that of a translation belongs to the original, which has the consent record', async () => {
  const { _rev } = await client.create(original)
  const dutch = await translate('story', 'nl')
  const french = await translate(String(dutch?._id), 'fr')
  expect(french).toMatchObject({ translationOf: { _ref: 'story' }, translationSourceRevision: _rev })
  expect(await lists()).toHaveLength(3)
})

test('a draft that was never published is an original too', async () => {
  await client.create({ ...original, _id: 'drafts.story' })
  expect(await translate('drafts.story', 'nl')).toMatchObject({ translationOf: { _ref: 'story' } })
})

test('where there is a text in that language already it is opened, not made once more', async () => {
  await client.create(original)
  // Written by an API, which knows no list of translations.
  await client.create({
    ...original,
    _id: 'drafts.elsewhere',
    language: 'nl',
    translationOf: { _type: 'reference', _ref: 'story', _weak: true },
  })
  expect(await translate('story', 'nl')).toMatchObject({ _id: 'drafts.elsewhere' })
  expect(await client.fetch('count(*[_type == "story"])')).toBe(2)
})

test('of people who begin the same translation at the same time one makes it, and all get it', async () => {
  await client.create(original)
  const source = await client.getDocument<StoredText>('story')
  if (!source) throw new Error('it was just made')
  const begin = (language: 'nl' | 'fr') => makeTranslation(client, source, language)
  const first = await Promise.all([begin('nl'), begin('nl'), begin('nl')])
  expect(new Set(first).size).toBe(1)
  // With a list already there, and one of them in another language.
  const second = await Promise.all([begin('fr'), begin('fr'), makeTranslation(client, source, 'ar')])
  expect(second[0]).toBe(second[1])
  expect(await client.fetch('count(*[_type == "story"])')).toBe(4)
  expect(await lists()).toEqual([
    { language: 'en', id: 'story' },
    { language: 'nl', id: first[0] },
    expect.objectContaining({ language: expect.stringMatching(/fr|ar/) }),
    expect.objectContaining({ language: expect.stringMatching(/fr|ar/) }),
  ])
})

test('a translation that was deleted is begun again, and listed', async () => {
  await client.create(original)
  const dutch = await translate('story', 'nl')
  await client.delete(String(dutch?._id))
  const again = await translate('story', 'nl')
  expect(again?._id).not.toBe(dutch?._id)
  expect(await lists()).toContainEqual({ language: 'nl', id: again?._id.replace('drafts.', '') })
})

test('an author begins one, and a viewer is refused', async () => {
  await client.create(original)
  expect(await translate('story', 'nl', lake.client('author'))).toMatchObject({ language: 'nl' })
  await expect(translate('story', 'fr', lake.client('viewer'))).rejects.toThrow(/may read but not change/)
  expect(await readFamily(client, 'story', 'story')).toHaveLength(2)
})
