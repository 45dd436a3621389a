import type { SanityClient } from '@sanity/client'
import { decide, sendForReview } from '@/lib/workflow/transitions'
import { choicesFor } from '@/sanity/studio/many/queries/choices'
import { readAll, readList } from '@/sanity/studio/many/queries/read-list'
import { actsFor } from '@/sanity/studio/many/rules/acts'
import { firstChoice, manyStates, type ManyChoice } from '@/sanity/studio/many/rules/choice'
import { stateOf } from '@/sanity/studio/many/rules/words'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { ada, signatory, story } from './support/acting'

let lake: TestLake
let client: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
})
afterEach(() => lake.stop())

const act = async (id: string) => ({
  subject: { id, type: 'story' },
  revision: (await client.getDocument(`drafts.${id}`))?._rev ?? '',
  person: ada,
  at: new Date().toISOString(),
})
const idsOf = async (choice: Partial<ManyChoice>) =>
  (await readList(client, { ...firstChoice, type: 'story', ...choice })).items.map(({ id }) => id).toSorted()

test('stories are listed by state, language and words, one row for a draft and what is published of it', async () => {
  for (const id of ['draft', 'waits', 'asked', 'fit', 'out']) await client.create(story(id))
  await client.create(story('nl', { language: 'nl', title: 'Aan de Tafel' }))
  await client.create({ ...story('out'), _id: 'out' })
  await client.create({ ...story('still'), _id: 'still' })
  await sendForReview(client, await act('waits'))
  await decide(client, 'changesAsked', await act('asked'), null)
  await decide(client, 'approved', await act('fit'), null)
  const byState = Object.fromEntries(
    await Promise.all(manyStates.map(async (state) => [state, await idsOf({ state })] as const)),
  )
  expect(byState).toEqual({
    any: ['asked', 'draft', 'fit', 'nl', 'out', 'still', 'waits'],
    drafts: ['asked', 'draft', 'fit', 'nl', 'out', 'waits'],
    inReview: ['waits'],
    changesAsked: ['asked'],
    approved: ['fit'],
    published: ['still'],
  })
  expect(await idsOf({ state: 'any', language: 'nl' })).toEqual(['nl'])
  expect(await idsOf({ state: 'any', words: 'tafel' })).toEqual(['nl'])
  const { items } = await readList(client, { ...firstChoice, type: 'story', state: 'any' })
  expect(Object.fromEntries(items.map((each) => [each.id, stateOf(each)]))).toMatchObject({
    draft: 'In progress',
    waits: 'In review',
    asked: 'Changes asked',
    fit: 'Approved',
    out: 'In progress · an earlier version is published',
    still: 'Published',
  })
})

test('a thousand have pages of a hundred, found by their names, and can be selected together', async () => {
  const transaction = client.transaction()
  for (let index = 0; index < 1_000; index += 1) transaction.create(signatory(`org-${index}`))
  await transaction.commit()
  const last = await readList(client, { ...firstChoice, page: 9 })
  expect(last.count).toBe(1_000)
  expect(last.items).toHaveLength(100)
  const all = await readAll(client, firstChoice)
  expect(new Set(all.items.map(({ id }) => id)).size).toBe(1_000)
  expect(all.items.slice(900)).toEqual(last.items)
  const found = await readList(client, { ...firstChoice, words: 'org-77' })
  expect(found.items.map(({ title }) => title)).toContain('Organisation org-77')
  expect(found.count).toBeLessThan(20)
})

test('what can be added is offered by name', async () => {
  const name = [{ _key: 'en', _type: 'internationalizedArrayStringValue', language: 'en', value: 'Sudan' }]
  await client.create({ _id: 'sd', _type: 'country', code: 'SD', name })
  expect(await choicesFor(client, 'countries')).toEqual([{ value: 'sd', title: 'Sudan' }])
  expect(await choicesFor(client, 'outcomes')).toEqual([])
})

test('authors are offered what authors may', () => {
  expect(actsFor('story', false)).toEqual(['send', 'outcomes', 'countries'])
  expect(actsFor('partner', true)).toEqual(['publish', 'send', 'approve', 'takeDown'])
})
