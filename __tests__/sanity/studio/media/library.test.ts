import type { SanityClient } from '@sanity/client'
import { MOST_FOUND } from '@/sanity/studio/media/queries/picture-query'
import { deletePictures } from '@/sanity/studio/media/queries/delete-pictures'
import { readPicture, readPictures } from '@/sanity/studio/media/queries/read-pictures'
import { firstPictureChoice, JUST_UPLOADED, PICTURES_PER_PAGE } from '@/sanity/studio/media/rules/choice'
import { eachOnce } from '@/sanity/studio/media/rules/picture'
import { calledAs, knownWords, languagesOf } from '@/sanity/studio/media/rules/picture-words'
import { reuseProblems } from '@/sanity/studio/media/rules/reuse'
import { refusal, startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { answered, consent, image, story, upload, write } from './support/pictures'

let lake: TestLake
let client: SanityClient
beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
})
afterEach(() => client.delete({ query: '*[!(_id in path("_.**"))]' }))
afterAll(() => lake.stop())

const later = () => new Date(Date.now() + 2 * JUST_UPLOADED)
const list = async (words = '', state: 'all' | 'unused' = 'all') =>
  (await readPictures(client, { words, state }, null, later())).entries.map(({ picture }) => picture.id)

test('a picture is found by what is said of it, by who made it and by the title of what shows it; never by a file’s name', async () => {
  const [bridge, market, logo, left] = [
    await upload(client, 1),
    await upload(client, 2),
    await upload(client, 3),
    await upload(client, 4),
  ]
  const figure = {
    _key: 'f',
    ...image(market, { alt: 'A market at noon', credit: 'Not named for safety' }),
    _type: 'figure',
  }
  await write(
    client,
    story('one', image(bridge, { alt: 'Women on a bridge', credit: 'Studio Noor' })),
    {
      _id: 'drafts.page',
      _type: 'page',
      title: 'About',
      language: 'nl',
      sections: [{ _key: 's', _type: 'textSection', body: [figure] }],
    },
    {
      _id: 'org',
      _type: 'partner',
      name: [{ _key: 'en', language: 'en', value: 'Cordaid' }],
      logo: image(logo),
    },
  )
  expect(await list('bridg')).toEqual([bridge])
  expect(await list('noor')).toEqual([bridge])
  expect(await list('market safety')).toEqual([market])
  expect(await list('about')).toEqual([market])
  expect(await list('cordaid')).toEqual([logo])
  expect(await list('fatima')).toEqual([])
  expect(await list('', 'unused')).toEqual([left])
  expect((await list()).toSorted()).toEqual([bridge, market, logo, left].toSorted())

  const found = await readPicture(client, market, later())
  expect(found?.entry.uses).toMatchObject([
    {
      id: 'page',
      type: 'page',
      title: 'About',
      language: 'nl',
      isPublished: false,
      places: [{ path: 'sections[_key=="s"].body[_key=="f"]', field: 'body' }],
    },
  ])
  expect(JSON.stringify(found)).not.toMatch(/fatima/i)
})

test('thousands come a page at a time, each once', async () => {
  const ids = Array.from(
    { length: 2 * PICTURES_PER_PAGE + 5 },
    (_, n) => `image-${String(n).padStart(40, '0')}-8x8-png`,
  )
  await write(client, ...ids.map((_id) => ({ _id, _type: 'sanity.imageAsset' })))
  const seen: string[] = []
  for (let after = null, pages = 0; pages < 3; pages += 1) {
    const { entries, next } = await readPictures(client, firstPictureChoice, after, later())
    seen.push(...entries.map(({ picture }) => picture.id))
    expect(next === null).toBe(pages === 2)
    after = next
  }
  expect(seen.toSorted()).toEqual(ids)
})

test('a word of very many texts is looked for in those that changed last, and that there are more is said', async () => {
  const ids = Array.from({ length: MOST_FOUND + 1 }, (_, n) => `image-${String(n).padStart(40, '0')}-8x8-png`)
  await write(
    client,
    ...ids.map((_id) => ({ _id, _type: 'sanity.imageAsset' })),
    ...ids.map((id, n) => story(`s${n}`, image(id, { alt: n === 7 ? 'A loom of oak' : 'A loom' }))),
  )
  const found = await readPictures(client, { words: 'loom', state: 'all' }, null, later())
  expect(found).toMatchObject({ isCut: true, entries: { length: PICTURES_PER_PAGE } })
  expect(await readPictures(client, { words: 'loom oak', state: 'all' }, null, later())).toMatchObject({
    isCut: false,
    entries: [{ picture: { id: ids[7] } }],
  })
})

test('what was uploaded just now is not among the unused: somebody may be about to use it', async () => {
  await upload(client, 1)
  const { entries } = await readPictures(client, { words: '', state: 'unused' }, null, new Date())
  expect(entries).toEqual([])
})

const problemsOf = async (id: string, forRecord: string | null = null) => {
  const found = await readPicture(client, id, new Date())
  return found && reuseProblems(found.entry, found.consent, forRecord)
}

test.each([
  ['with consent for pictures', {}, answered, []],
  [
    'whose consent was withdrawn',
    { withdrawnOn: '2026-01-01' },
    answered,
    [expect.stringMatching(/^It belongs to “Story one”. Consent was withdrawn/)],
  ],
  [
    'whose consent has ended',
    { expiresAt: '2026-01-01T00:00:00Z' },
    answered,
    [expect.stringMatching(/The consent ended on 2026-01-01/)],
  ],
  [
    'whose consent does not include pictures',
    { uses: ['text'] },
    answered,
    ['It belongs to “Story one”, whose consent does not include pictures.'],
  ],
  [
    'in which somebody can be recognised',
    {},
    { identifiability: 'withConsent' },
    ['Somebody in it can be recognised, who agreed to “Story one” and to nothing else.'],
  ],
])('the picture of a story %s may be used elsewhere, or it is said why not', async (_, record, answers, problems) => {
  const id = await upload(client, 1)
  await write(client, story('one', image(id, answers)), consent('one', record))
  expect(await problemsOf(id)).toEqual(problems)
})

test('a story may have its own picture again, in each of its languages, until its consent is withdrawn', async () => {
  const id = await upload(client, 1)
  const own = { identifiability: 'withConsent' }
  await write(client, story('one', image(id, own)), consent('one'))
  await write(
    client,
    story('een', image(id, own), { language: 'nl', translationOf: { _type: 'reference', _ref: 'one' } }),
  )
  expect(await problemsOf(id, 'consent.one')).toEqual([])
  await client.patch('consent.one').set({ withdrawnOn: '2026-01-01' }).commit()
  expect((await problemsOf(id, 'consent.one'))?.toSorted()).toEqual([
    'Consent for “Story een” was withdrawn.',
    'Consent for “Story one” was withdrawn.',
  ])
})

test('who begins a story with the picture of another keeps nobody else from it; a draft that has it alone lends nothing', async () => {
  const id = await upload(client, 1)
  await write(client, story('drafts.two', image(id)))
  expect(await problemsOf(id)).toEqual([expect.stringContaining('Nobody has recorded')])
  await write(client, story('drafts.one', image(id, answered)), consent('one'))
  expect(await problemsOf(id)).toEqual([expect.stringContaining('Nobody has recorded')])
  await write(client, story('one', image(id, answered)))
  expect(await problemsOf(id)).toEqual([])
  await write(client, story('two', image(id)))
  expect(await problemsOf(id)).toEqual([expect.stringContaining('Nobody has recorded')])
})

test('a story without a record lends nothing, and what a withdrawal took away stays away', async () => {
  const [unasked, taken] = [await upload(client, 1), await upload(client, 2)]
  await write(
    client,
    story('drafts.new', image(unasked)),
    consent('gone', { withdrawnOn: '2026-01-01', withdrawnPictures: [taken] }),
  )
  expect(await problemsOf(unasked)).toEqual([expect.stringMatching(/Nobody has recorded for this story who agreed/)])
  expect(await problemsOf(taken)).toEqual([expect.stringMatching(/^Consent for this picture was withdrawn/)])
})

test('what is said of a picture is offered in the language of the text; who made it in every language', async () => {
  const id = await upload(client, 1)
  const said = { alt: 'Women on a bridge', credit: 'Studio Noor' }
  await write(client, story('one', image(id, said)), story('drafts.one', image(id, said)))
  const uses = (await readPicture(client, id, new Date()))?.entry.uses ?? []
  expect(uses).toHaveLength(2)
  expect(eachOnce(uses)).toHaveLength(1)
  expect(knownWords(uses, 'en')).toEqual(said)
  expect(knownWords(uses, 'nl')).toEqual({ alt: '', credit: 'Studio Noor' })
  expect([calledAs(uses), languagesOf(uses)]).toEqual(['Women on a bridge', ['en']])
})

test('an unused picture is deleted for good with its file; one that is used stays, and so do those deleted with it', async () => {
  const [used, left] = [await upload(client, 1), await upload(client, 2)]
  const url = (await readPicture(client, left, new Date()))?.entry.picture.url ?? ''
  const statusOf = async () => (await fetch(url)).status
  expect(await statusOf()).toBe(200)
  await write(client, story('drafts.one', image(used)))
  expect((await refusal(deletePictures(client, [left, used]))).statusCode).toBe(409)
  expect(await statusOf()).toBe(200)
  expect((await refusal(deletePictures(lake.client('author'), [left]))).statusCode).toBe(403)
  await deletePictures(client, [left])
  expect(await statusOf()).toBe(404)
})
