import type { TypedAsk } from '@/lib/asking/ask-rules'
import { mostWaiting } from '@/lib/asking/ask-rules'
import { takeAsk } from '@/sanity/review/take-ask'
import { eraseReviews } from '@/server/maintenance/reviews/erase-reviews'
import { endMessage, MESSAGES_QUERY } from '@/sanity/studio/today/queries/messages'
import type { Messages } from '@/sanity/studio/today/rules/messages'
import { startReviewLake } from './support/review-lake'

let site: Awaited<ReturnType<typeof startReviewLake>>
beforeEach(async () => {
  site = await startReviewLake()
})
afterEach(() => site.lake.stop())

const typed: TypedAsk = { about: '/en/stories/mine', text: 'Please take it down.', reply: '', trap: '' }
const send = (part: Partial<TypedAsk> = {}, formId = 'form') =>
  takeAsk({ formId, language: 'en', typed: { ...typed, ...part } }, site.content)
const messages = () => site.editor.fetch<Messages>(MESSAGES_QUERY, {}, { perspective: 'raw' })
const stored = () => site.editor.fetch<string[]>('*[_type == "takedownRequest"]._id', {}, { perspective: 'raw' })

test('it is kept by the narrow token of review pages, once however often it is sent, with the story that it is about', async () => {
  await site.editor.create({
    _id: 'mine-nl',
    _type: 'story',
    title: 'Mine',
    slug: { _type: 'slug', current: 'mine' },
    translationOf: { _type: 'reference', _ref: 'mine-en', _weak: true },
  })
  expect(await send()).toEqual([])
  expect(await send()).toEqual([])
  expect(await messages()).toMatchObject({
    count: 1,
    first: [{ text: 'Please take it down.', replyTo: null, stories: [{ _id: 'mine-nl', originalId: 'mine-en' }] }],
  })
  expect(await send({ about: 'MINE', text: 'Another.' })).toEqual([])
  expect((await messages()).first[1]?.stories).toMatchObject([{ _id: 'mine-nl' }])
})

test('nothing of it is public, and nothing says who sent it', async () => {
  await send()
  const nobody = site.lake.client(undefined, { perspective: 'raw' })
  const found = await nobody.fetch<unknown[]>('*[_type == "takedownRequest"]').catch((error: unknown) => String(error))
  expect(JSON.stringify(found)).not.toContain('Please')
  const [id = ''] = await stored()
  const kept = await site.editor.getDocument(id)
  expect(Object.keys(kept ?? {}).toSorted()).toEqual(
    ['_createdAt', '_id', '_rev', '_type', '_updatedAt', 'about', 'aboutSlug', 'askedIn', 'text'].toSorted(),
  )
})

test('what is not whole is not kept', async () => {
  expect(await send({ text: '' })).toEqual(['noText'])
  expect(await send({ trap: 'x' })).toEqual(['trap'])
  expect(await stored()).toEqual([])
})

test('a flood ends; what was sent before is there all the same', async () => {
  await send()
  const dataset = site.lake.lake.datasets.get('production')
  dataset.commit({
    mutations: Array.from({ length: mostWaiting }, (_, place) => ({
      create: { _id: `takedown.flood-${place}`, _type: 'takedownRequest', text: 'x' },
    })),
    author: 'test',
    transactionId: 'flood',
  })
  expect(await send()).toEqual([])
  expect(await send({ text: 'One more.' })).toEqual(['tooMany'])
  expect((await messages()).first).toHaveLength(8)
})

test('it waits until an editor has dealt with it, and is erased some days after that', async () => {
  await send()
  await send({ text: 'Still open.' })
  const [first] = (await messages()).first
  await endMessage(site.editor, first?._id ?? '', { by: 'Ada', now: new Date('2026-01-01T12:00:00Z') })
  expect((await messages()).count).toBe(1)
  const erase = (day: string) => eraseReviews({ client: site.editor, days: 90, now: Date.parse(day) })
  await erase('2026-03-30T12:00:00Z')
  expect(await stored()).toHaveLength(2)
  await erase('2026-04-02T12:00:00Z')
  expect(await stored()).toHaveLength(1)
  expect((await messages()).first).toMatchObject([{ text: 'Still open.' }])
})
