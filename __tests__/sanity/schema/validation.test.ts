import type { SanityClient } from '@sanity/client'
import { createMockAuthStore, createWorkspaceFromConfig, validateDocument } from 'sanity'
import { schemaTypes } from '@/sanity/schema'
import workspaceConfig from '@/sanity/typegen/sanity.config'
import { startSeededLake } from '../../packages/lake/support/seeded-lake'
import type { TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient
let workspace: Awaited<ReturnType<typeof createWorkspaceFromConfig>>
beforeAll(async () => {
  lake = await startSeededLake()
  client = lake.client('administrator')
  const auth = createMockAuthStore({ client, currentUser: null })
  workspace = await createWorkspaceFromConfig({ ...workspaceConfig, auth })
})
afterAll(() => lake.stop())

type Fields = Readonly<Record<string, unknown>>

const ids: Readonly<Record<string, string>> = {
  story: 'story-positive-male-engagement',
  page: 'page-contact',
  partner: 'partner-cilc',
  outcome: 'outcome-1',
  siteSettings: 'siteSettings',
}

/** What Studio says of a document of the first content with some fields changed: where and what, errors marked by `!`. */
async function saidOf(type: string, fields: Fields, ownId?: string): Promise<string[]> {
  const id = ids[type] ?? (await client.fetch<string>('*[_type == $type] | order(_id)[0]._id', { type }))
  const known = await client.getDocument(id)
  if (!known) throw new Error(`${id} is not in the first content`)
  const markers = await validateDocument({
    document: { ...known, ...fields, ...(ownId && { _id: ownId }) },
    workspace,
    getClient: () => client,
    getDocumentExists: async ({ id: asked }) => (await client.getDocument(asked)) !== undefined,
  })
  return markers
    .filter(({ level }) => level !== 'info')
    .map(({ level, path, message }) => `${level === 'error' ? '!' : '·'} ${pathOf(path)}: ${message}`)
}

const pathOf = (path: readonly unknown[]) =>
  path
    .map((part) => (typeof part === 'object' && part && '_key' in part ? `[${String(part._key)}]` : String(part)))
    .join('.')

const picture = (fields: Fields) => ({
  coverImage: { _type: 'image', asset: { _type: 'reference', _ref: 'image-a-1x1-png', _weak: true }, ...fields },
})
const looked = { identifiability: 'nobody', checkedFor: ['faces', 'places', 'words'] }
const paragraph = (text: string, fields: Fields = {}) => ({
  _key: 'p',
  _type: 'block',
  style: 'normal',
  markDefs: [],
  children: [{ _key: 's', _type: 'span', text, marks: [] }],
  ...fields,
})
const linked = (text: string) => ({
  body: [
    paragraph(text, {
      markDefs: [{ _key: 'l', _type: 'link', href: 'https://example.org' }],
      children: [{ _key: 's', _type: 'span', text, marks: ['l'] }],
    }),
  ],
})
const reference = (_ref: string) => ({ _type: 'reference', _ref })
const version = (fields: Fields) => ({ versions: [{ _key: 'v', _type: 'languageVersion', language: 'nl', ...fields }] })
const secondLink = { _key: 'l', _type: 'link', href: 'javascript:alert(1)' }

test.each<[string, string, Fields, RegExp]>([
  ['story', 'no title', { title: undefined }, /^! title: A story needs a title/],
  ['story', 'a title for a poster', { title: 'x'.repeat(91) }, /^· title: Titles over 90/],
  ['story', 'no summary', { summary: undefined }, /^! summary: Lists and search show the summary/],
  ['story', 'a long summary', { summary: 'x'.repeat(281) }, /^! summary: At most 280/],
  ['story', 'a short summary', { summary: 'Short.' }, /^· summary: A summary under 50/],
  ['story', 'no text', { body: undefined }, /^! body: Write the story/],
  ['story', 'a picture without words', picture({ ...looked, credit: 'us' }), /^! coverImage\.alt: Say in words/],
  [
    'story',
    'only spaces for words',
    picture({ ...looked, alt: ' ', credit: 'us' }),
    /^! coverImage\.alt: Say in words/,
  ],
  [
    'story',
    'a picture of nobody knows whom',
    picture({ ...looked, alt: 'A loom' }),
    /^! coverImage\.credit: Say who made/,
  ],
  [
    'story',
    'a picture not looked at',
    picture({ alt: 'A loom', credit: 'us', identifiability: 'nobody' }),
    /^! coverImage\.checkedFor: Check all three/,
  ],
  [
    'story',
    'faces not answered',
    picture({ ...looked, identifiability: undefined, alt: 'A loom', credit: 'us' }),
    /^! coverImage\.identifiability: Answer this/,
  ],
  ['story', 'a link called here', linked('here'), /^! body\.\[p\]: A link called “here” does not say/],
  ['story', 'a link called hier.', linked('Hier.'), /^! body\.\[p\]: A link called “Hier\.”/],
  ['story', 'a link called click here', linked('click here'), /^! body\.\[p\]: A link called/],
  ['story', 'a link called lees meer »', linked('Lees meer »'), /^! body\.\[p\]: A link called/],
  ['story', 'an address as a link', linked('https://example.org/report'), /^! body\.\[p\]: Use the title/],
  ['story', 'a link without words', linked(''), /^! body\.\[p\]: This link has no words/],
  [
    'story',
    'a script as a link',
    {
      body: [
        paragraph('A report', {
          markDefs: [secondLink],
          children: [{ _key: 's', _type: 'span', text: 'A report', marks: ['l'] }],
        }),
      ],
    },
    /^! body\.\[p\]\.markDefs\.\[l\]\.href: Write a whole address/,
  ],
  [
    'story',
    'a heading that skips a level',
    { body: [paragraph('Deep', { style: 'h4' })] },
    /^! body\.\[p\]: This heading skips a level/,
  ],
  [
    'story',
    'a signatory that is gone',
    { signatories: [{ _key: 'g', ...reference('partner-gone') }] },
    /^! signatories\.\[g\]: .*(?:exist|found|reference)/iu,
  ],
  [
    'story',
    'a country twice',
    {
      countries: [
        { _key: 'a', ...reference('country-JO') },
        { _key: 'b', ...reference('country-JO') },
      ],
    },
    /^! countries.*: Each country once/,
  ],
  [
    'story',
    'distress without a note',
    { sensitivity: 'mayDistress', contentNote: undefined },
    /^! contentNote: Write one sentence/,
  ],
  [
    'story',
    'gone before it comes',
    { publishAt: '2026-02-01T00:00:00Z', unpublishAt: '2026-01-01T00:00:00Z' },
    /^! unpublishAt: This is before/,
  ],
  ['story', 'no language', { language: undefined }, /^! language: Begin this text/],
  ['story', 'no slug', { slug: undefined }, /^! slug: /],
  ['story', 'a slug with capitals', { slug: { _type: 'slug', current: 'A-B' } }, /^! slug: Use only a–z/],
  [
    'page',
    'a section with a link called here',
    { sections: [{ _key: 't', _type: 'textSection', ...linked('here') }] },
    /^! sections\.\[t\]\.body\.\[p\]: A link called “here”/,
  ],
  ['page', 'no section', { sections: [] }, /^! sections: Add at least one section/],
  ['page', 'a long summary', { summary: 'x'.repeat(281) }, /^! summary: At most 280/],
  ['partner', 'no name', { name: [] }, /^! name: /],
  ['partner', 'no kind', { kind: undefined }, /^! kind: Choose the kind/],
  ['partner', 'a website without its beginning', { website: 'example.org' }, /^! website: /],
  ['partner', 'a day that is not there', { activeFrom: '2021-02-30' }, /^! activeFrom: There is no such day/],
  [
    'partner',
    'a source twice',
    { source: ['https://a.example', 'https://a.example'] },
    /^! source.*: This source is in the list twice/,
  ],
  ['napDocument', 'neither file nor address', version({}), /^! versions\.\[v\]: Give a web address or upload a file/],
  [
    'napDocument',
    'half a checksum',
    version({ url: 'https://a.example', checksum: 'abc' }),
    /^! versions\.\[v\]\.checksum: A SHA-256/,
  ],
  ['napDocument', 'no version', { versions: [] }, /^· versions: Readers cannot open/],
  [
    'outcome',
    'in one language only',
    { title: [{ _key: 'en', _type: 'internationalizedArrayStringValue', language: 'en', value: 'x' }] },
    /^! title: Still to be written in Nederlands/,
  ],
  ['country', 'a word for a code', { code: 'Jordan' }, /^! code: Two capital letters/],
])('%s with %s', async (type, _, fields, expected) => {
  const said = await saidOf(type, fields)
  expect(said).toEqual(expect.arrayContaining([expect.stringMatching(expected)]))
  // The rule answers to the change: the document as it was is not told so.
  expect(await saidOf(type, {})).not.toEqual(expect.arrayContaining([expect.stringMatching(expected)]))
})

test('a slug is there once in a language, and may be there again in the other', async () => {
  const taken = await client.fetch<{ readonly slug: Fields; readonly language: string }>(
    '*[_id == "story-do-our-voices-matter"][0]{ slug, language }',
  )
  const same = await saidOf('story', { slug: taken.slug })
  expect(same).toEqual(expect.arrayContaining([expect.stringMatching(/^! slug: .*(?:use|uni)/iu)]))
  expect(await saidOf('story', { slug: taken.slug, language: 'nl' })).toEqual([])
})

test('replacing goes one way', async () => {
  const document = (_id: string, supersedes?: string) => ({
    _id,
    _type: 'napDocument',
    kind: 'letter',
    slug: { _type: 'slug', current: _id },
    title: [{ _key: 'en', _type: 'internationalizedArrayStringValue', language: 'en', value: _id }],
    ...version({ url: 'https://a.example' }),
    ...(supersedes && { supersedes: reference(supersedes) }),
  })
  for (const each of [document('first'), document('second', 'first'), document('third', 'second')])
    await client.create(each)
  const said = (id: string, supersedes: string) => saidOf('napDocument', document(id, supersedes), id)
  expect(await said('third', 'second')).toEqual([])
  expect(await said('third', 'third')).toEqual(['! supersedes: A document cannot replace itself.'])
  expect(await said('first', 'third')).toEqual([expect.stringMatching(/^! supersedes: .*a circle/)])
  expect(await said('fourth', 'first')).toEqual([expect.stringMatching(/^! supersedes: Another document replaces/)])
})

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

test('nothing in a list is without a title, not even what somebody has only begun', () => {
  const compiled = workspace.schema
  const blank = schemaTypes.flatMap(({ name }) => {
    const type = compiled.get(name)
    if (type?.jsonType !== 'object') return []
    const preview: unknown = type.preview
    if (!isRecord(preview) || typeof preview.prepare !== 'function') return [`${name}: no preview`]
    const shown: unknown = preview.prepare({})
    return isRecord(shown) && typeof shown.title === 'string' && shown.title.trim() ? [] : [`${name}: no title`]
  })
  expect(blank).toEqual([])
})
