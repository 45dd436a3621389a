import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { fetchWithdrawn } from '@/server/freshness/fetch-withdrawn'
import { withdraw } from '@/lib/consent/withdraw'
import { refusal, startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
let client: SanityClient
const now = new Date('2026-06-15T12:00:00Z')
const ref = (_ref: string, rest = {}) => ({ _type: 'reference', _ref, ...rest })
const weak = (id: string) => ref(id, { _weak: true })

beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
})
afterEach(() => lake.stop())

async function picture(colour: string): Promise<string> {
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: colour } })
    .png()
    .toBuffer()
  return (await client.assets.upload('image', bytes))._id
}

/** A story with a translation, a draft of it, pictures, a review link and an old address. */
async function makeStory() {
  const [own, inText, shared] = [await picture('#f00'), await picture('#0f0'), await picture('#00f')]
  const text = { _type: 'story', title: 'Title', language: 'en', slug: { current: 'a-story' } }
  const english = {
    ...text,
    coverImage: { _type: 'image', asset: ref(own) },
    body: [
      { _key: 'p', _type: 'block' },
      { _key: 'f', _type: 'figure', asset: ref(inText) },
      { _key: 'g', _type: 'figure', asset: ref(shared) },
    ],
  }
  const dutch = { ...text, language: 'nl', slug: { current: 'een-verhaal' }, translationOf: weak('story') }
  await client
    .transaction()
    .create({ _id: 'story', ...english })
    .create({ _id: 'drafts.story', ...english, title: 'Title, better' })
    .create({ _id: 'story-nl', ...dutch })
    .create({ _id: 'drafts.story-nl', ...dutch, coverImage: { _type: 'image', asset: ref(own) } })
    .create({ _id: 'drafts.story-de', ...dutch, language: 'de' })
    .create({ _id: 'page', _type: 'page', picture: { asset: ref(shared) } })
    .create({ _id: 'redirect', _type: 'redirect', from: '/old', to: weak('story-nl') })
    .create({ _id: 'redirect-begun', _type: 'redirect', to: weak('story') })
    .create({ _id: 'review.a', _type: 'reviewLink', subject: weak('story') })
    .create({ _id: 'review.b', _type: 'reviewLink', subject: weak('story-de') })
    .create({ _id: 'review.c', _type: 'reviewLink', subject: weak('page') })
    .create({
      _id: 'consent.story',
      _type: 'consentRecord',
      basis: 'given',
      withdrawnAddresses: ['/en/stories/earlier'],
    })
    .create({ _id: 'drafts.consent.story', _type: 'consentRecord', basis: 'given' })
    .commit()
  return { own, inText, shared }
}

test('takes everything back, in order, and says so in the record', async () => {
  const { own, inText, shared } = await makeStory()
  const untouched = await client.getDocument('drafts.story-de')
  // Drafts are found although the client asks for published content.
  const published = lake.client('editor', { perspective: 'published' })
  const steps = await withdraw(published, 'story', { by: 'Ada', now })
  expect(steps.map(({ problem }) => problem)).toEqual(steps.map(() => undefined))
  expect(steps.map(({ what }) => what)).toEqual([
    'Readers no longer see the story, in any language.',
    '2 review links ended.',
    '3 addresses say that they are gone.',
    'The text in English is a draft again.',
    'The text in Dutch is a draft again.',
    'No old address leads to it.',
    '2 pictures were deleted.',
    'All of this is noted in the consent record.',
  ])
  const record = await client.getDocument('consent.story')
  expect(record).toMatchObject({
    withdrawnOn: '2026-06-15',
    withdrawnBy: 'Ada',
    withdrawnTexts: ['story', 'story-de', 'story-nl'],
    withdrawnAddresses: ['/en/stories/earlier', '/en/stories/a-story', '/nl/verhalen/een-verhaal', '/old'],
    withdrawnPictures: [inText, own].toSorted(),
  })
  expect(record?.withdrawalLog).toHaveLength(7)
  expect(record?.withdrawalLog[1]).toBe('2026-06-15T12:00:00.000Z Ada: 2 review links ended.')
  // Publishing what a colleague had begun to write in the record does not bring the story back.
  expect(await client.getDocument('drafts.consent.story')).toMatchObject({
    withdrawnOn: '2026-06-15',
    withdrawalLog: record?.withdrawalLog,
  })
  expect(await client.fetch('*[_type == "story" && !(_id in path("drafts.**"))]._id')).toEqual([])
  expect(await client.getDocument('drafts.story')).toMatchObject({ title: 'Title, better' })
  const revoked = '*[_type == "reviewLink" && defined(revokedAt) && revokedBy == "Ada"]._id'
  expect(await client.fetch(revoked)).toEqual(['review.a', 'review.b'])
  expect(await client.fetch('*[_type == "sanity.imageAsset"]._id')).toEqual([shared])
  const draft = await client.getDocument('drafts.story')
  expect(draft?.coverImage).toBeUndefined()
  expect(draft?.body.map(({ _key }: { _key: string }) => _key)).toEqual(['p', 'g'])
  expect(await client.getDocument('drafts.story-de')).toEqual(untouched)
  const { gone } = await fetchWithdrawn(client, now)
  expect([...gone]).toEqual(expect.arrayContaining(['/nl/verhalen/een-verhaal', '/old']))
  // New consent may bring the story back at another address: nothing leads there from before.
  expect(await client.fetch('*[_type == "redirect"]')).toEqual([])
})

test('a story without a record gets one that says so', async () => {
  await client.create({ _id: 'bare', _type: 'story', title: 'Bare', language: 'en', slug: { current: 'bare' } })
  const steps = await withdraw(client, 'bare', { by: 'Ada', now })
  expect(steps.map(({ what }) => what)).toEqual([
    'Readers no longer see the story, in any language.',
    'No review links ended.',
    '1 address says that it is gone.',
    'The text in English is a draft again.',
    'All of this is noted in the consent record.',
  ])
  const record = await client.getDocument('consent.bare')
  expect(record).toMatchObject({ _type: 'consentRecord', story: weak('bare'), withdrawnOn: '2026-06-15' })
})

test('who withdraws again adds to what was noted', async () => {
  const cover = { _type: 'image', asset: ref(await picture('#ff0')) }
  await client.create({ _id: 'drafts.begun', _type: 'story', language: 'en', coverImage: cover })
  await client.create({ _id: 'review.begun', _type: 'reviewLink', subject: weak('begun') })
  const first = await withdraw(client, 'begun', { by: 'Ada', now })
  expect(first.map(({ what }) => what).slice(1, 4)).toEqual([
    '1 review link ended.',
    'No addresses say that they are gone.',
    '1 picture was deleted.',
  ])
  await withdraw(client, 'begun', { by: 'Eve', now })
  const record = await client.getDocument('consent.begun')
  expect(record?.withdrawnPictures).toEqual([cover.asset._ref])
  const log: readonly string[] = record?.withdrawalLog
  expect(log.map((line) => line.split(' ')[1])).toEqual(['Ada:', 'Ada:', 'Ada:', 'Ada:', 'Eve:', 'Eve:', 'Eve:'])
})

test('the words can be erased with all that they ever were', async () => {
  await makeStory()
  const steps = await withdraw(client, 'story', { by: 'Ada', now, erasesWords: true })
  expect(steps.slice(-3).map(({ what }) => what)).toEqual([
    'The words were erased.',
    'Their history was erased.',
    'All of this is noted in the consent record.',
  ])
  expect(await client.fetch('*[_type == "story"]')).toEqual([])
  for (const id of ['story', 'drafts.story', 'story-nl']) {
    const url = `/data/history/production/documents/${id}?lastRevision=true`
    expect(await client.request<unknown>({ url })).toEqual({ documents: [] })
  }
  expect(JSON.stringify(await client.getDocument('consent.story'))).not.toContain('Title')
})

test('the texts are taken off together: the site has one change to follow', async () => {
  const transactions = async () => {
    const url = '/data/history/production/transactions/story,story-nl?excludeContent=true'
    const lines = (await client.request<string>({ url, json: false })).trim().split('\n')
    return lines.map((line): string[] => JSON.parse(line).documentIDs.toSorted())
  }
  await makeStory()
  await withdraw(client, 'story', { by: 'Ada', now })
  expect((await transactions()).at(-1)).toEqual(expect.arrayContaining(['story', 'story-nl']))
})

test('a text that cannot be taken off keeps none of the others', async () => {
  await makeStory()
  await client.create({ _id: 'strong', _type: 'page', story: ref('story-nl') })
  const steps = await withdraw(client, 'story', { by: 'Ada', now })
  expect(steps.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['The text in English is a draft again.', 'Not done: The text in Dutch is a draft again.']),
  )
  expect(await client.fetch('*[_type == "story" && !(_id in path("drafts.**"))]._id')).toEqual(['story-nl'])
})

test('a content API that keeps its history is reported, and the rest is done', async () => {
  await makeStory()
  // As long as a text cannot be deleted its history is kept, which is what hosted Sanity answers for any other reason.
  await client.create({ _id: 'strong', _type: 'page', story: ref('story-nl') })
  const steps = await withdraw(client, 'story', { by: 'Ada', now, erasesWords: true })
  expect(steps.filter(({ problem }) => problem).map(({ what }) => what)).toContain(
    'Not done: Their history was erased.',
  )
  expect((await client.getDocument('consent.story'))?.withdrawalLog.join()).toContain('Not done: Their history')
})

test('no release brings back a story or its consent, be it open, scheduled or archived', async () => {
  await makeStory()
  const publishAt = new Date(Date.now() + 60 * 60_000).toISOString()
  for (const releaseId of ['open', 'scheduled', 'archived']) {
    await client.releases.create({ releaseId })
    await client.createVersion({ releaseId, publishedId: 'story', baseId: 'story' })
    await client.createVersion({ releaseId, publishedId: 'consent.story', baseId: 'consent.story' })
    await client.createVersion({ releaseId, publishedId: 'page', baseId: 'page' })
  }
  await client.releases.schedule({ releaseId: 'scheduled', publishAt })
  await client.releases.archive({ releaseId: 'archived' })
  const steps = await withdraw(client, 'story', { by: 'Ada', now, erasesWords: true })
  expect(steps.map(({ problem }) => problem)).toEqual(steps.map(() => undefined))
  expect(steps.map(({ what }) => what)).toContain('No release brings it back.')

  await client.releases.unarchive({ releaseId: 'archived' })
  for (const releaseId of ['open', 'scheduled', 'archived']) await client.releases.publish({ releaseId })
  expect(await client.fetch('*[_type == "story"]')).toEqual([])
  expect(await client.getDocument('consent.story')).toMatchObject({ withdrawnOn: '2026-06-15' })
  expect(await client.getDocument('page')).toBeDefined()
})

test('whoever may not write withdraws nothing, and is told', async () => {
  await makeStory()
  const refused = await refusal(withdraw(lake.client('viewer'), 'story', { by: 'Eve', now }))
  expect(refused.statusCode).toBe(403)
  expect(await client.getDocument('story')).toBeDefined()
})
