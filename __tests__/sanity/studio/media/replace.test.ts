import type { SanityClient } from '@sanity/client'
import { replacePicture } from '@/sanity/studio/media/queries/replace-picture'
import { saveWords } from '@/sanity/studio/media/queries/save-words'
import { pictureProblems } from '@/lib/consent/picture-problems'
import { refusal, startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { answered, consent, image, story, upload, write } from './support/pictures'

let lake: TestLake
let client: SanityClient
let old: string
let other: string
beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
})
beforeEach(async () => {
  old = await upload(client, 1)
  other = await upload(client, 2)
})
afterEach(() => client.delete({ query: '*[!(_id in path("_.**"))]' }))
afterAll(() => lake.stop())

const said = { alt: 'Women on a bridge', credit: 'Studio Noor', ...answered, hotspot: { x: 1, y: 0 } }
const figure = (asset: string, more: object = {}) => ({ _key: 'f', ...image(asset, more), _type: 'figure' })
const replace = (by = client) => replacePicture(by, old, other, new Date())
const everything = () => client.fetch<unknown>('*[!(_type match "sanity.*") && !(_id in path("_.**"))] | order(_id)')

test('a picture is replaced in the drafts of all that shows it; what was answered about the old one is asked again', async () => {
  await write(
    client,
    story('one', image(old, said), { body: [figure(old, { ...said, caption: 'At the bridge' })] }),
    story('two', image(old, said)),
    story('drafts.two', image(old, { ...said, alt: 'Newer' }), { language: 'nl' }),
    story('three', image(old, said)),
    story('drafts.three', undefined),
    { _id: 'org', _type: 'partner', logo: image(old, { licence: 'Their director, in May' }) },
    ...['one', 'two', 'three'].map((id) => consent(id)),
  )
  await write(client, story('four', image(other, { alt: 'A new bridge', credit: 'Ada' })), consent('four'))
  const changed = await replace()
  expect(changed.map(({ id }) => id).toSorted()).toEqual(['one', 'org', 'two'])

  expect(await client.getDocument('one')).toMatchObject({ coverImage: { asset: { _ref: old } } })
  const one = await client.getDocument('drafts.one')
  const replaced = { asset: { _ref: other }, alt: 'A new bridge', credit: 'Ada' }
  expect(one).toMatchObject({ coverImage: replaced, body: [replaced] })
  for (const gone of ['identifiability', 'checkedFor', 'hotspot', 'caption'])
    expect([one?.coverImage?.[gone], one?.body?.[0]?.[gone]]).toEqual([undefined, undefined])
  expect(pictureProblems(one ?? {}, consent('one'))).toHaveLength(4)
  // In Dutch nothing is said of it yet: the form asks.
  expect((await client.getDocument('drafts.two'))?.coverImage).toEqual({
    _type: 'image',
    asset: { _type: 'reference', _ref: other },
    credit: 'Ada',
  })
  expect((await client.getDocument('drafts.org'))?.logo).toEqual({
    _type: 'image',
    asset: { _type: 'reference', _ref: other },
  })
  expect(await client.getDocument('drafts.three')).not.toHaveProperty('coverImage')
})

test.each([
  ['was withdrawn', { withdrawnOn: '2026-01-01' }, 'Nothing was replaced. Consent for “Story two” was withdrawn.'],
  [
    'does not include pictures',
    { uses: ['text'] },
    'Nothing was replaced. The consent for “Story two” does not include pictures.',
  ],
])('nothing at all is replaced when one of the consents %s', async (_, record, sentence) => {
  await write(client, story('one', image(old)), story('two', image(old)), consent('one'), consent('two', record))
  const before = await everything()
  await expect(replace()).rejects.toThrow(sentence)
  expect(await everything()).toEqual(before)
})

test('a picture that may not be used elsewhere replaces nothing elsewhere', async () => {
  await write(
    client,
    story('one', image(old)),
    story('two', image(other, { identifiability: 'withConsent' })),
    consent('one'),
    consent('two'),
  )
  await expect(replace()).rejects.toThrow(
    'Nothing was replaced. Somebody in it can be recognised, who agreed to “Story two” and to nothing else.',
  )
  expect(await client.getDocument('drafts.one')).toBeUndefined()
})

test('who may only read replaces nothing; an author replaces in drafts', async () => {
  await write(client, story('one', image(old)), consent('one'))
  expect((await refusal(replace(lake.client('viewer')))).statusCode).toBe(403)
  expect(await replace(lake.client('author'))).toHaveLength(1)
})

test('what is used in very many texts is left to be changed one by one, with a sentence', async () => {
  await write(
    client,
    ...Array.from({ length: 101 }, (_, n) => ({ _id: `org-${n}`, _type: 'partner', logo: image(old) })),
  )
  await expect(saveWords(client, old, 'en', { alt: 'A', credit: 'B' })).rejects.toThrow(/more than 100 texts/)
})

test('words are said once for all texts of a language', async () => {
  await write(
    client,
    story('one', image(old, said)),
    story('drafts.two', image(old)),
    story('een', image(old, said), { language: 'nl' }),
  )
  const changed = await saveWords(client, old, 'en', { alt: ' Women on the old bridge ', credit: 'Studio Noor' })
  expect(changed.map(({ id }) => id).toSorted()).toEqual(['one', 'two'])
  expect(
    await client.fetch(
      '*[_id in path("drafts.**")] | order(_id){ _id, "alt": coverImage.alt, "credit": coverImage.credit }',
    ),
  ).toEqual([
    { _id: 'drafts.one', alt: 'Women on the old bridge', credit: 'Studio Noor' },
    { _id: 'drafts.two', alt: 'Women on the old bridge', credit: 'Studio Noor' },
  ])
  expect(await saveWords(client, old, 'en', { alt: 'Women on the old bridge', credit: 'Studio Noor' })).toEqual([])
})
