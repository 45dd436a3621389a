import type { SanityClient } from '@sanity/client'
import { decide } from '@/lib/workflow/transitions'
import { publishEach } from '@/sanity/studio/many/queries/publish-each'
import { approveEach, sendEach } from '@/sanity/studio/many/queries/review-each'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { actingAs, ada, consentFor, item, resultsOf, signatory, story } from './support/acting'

let lake: TestLake
let client: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
})
afterEach(() => lake.stop())

const write = async (...documents: readonly { readonly _id: string; readonly _type: string }[]) => {
  const transaction = client.transaction()
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit()
}
const approve = async (id: string) => {
  const revision = (await client.getDocument(`drafts.${id}`))?._rev ?? ''
  await decide(client, 'approved', { subject: { id, type: 'story' }, revision, person: ada, at: 'now' }, null)
}

test('of 70 signatories of an import all are published but the one whose form is wrong, and it says why', async () => {
  const ids = Array.from({ length: 70 }, (_, index) => `org-${index}`)
  await write(...ids.map((id) => signatory(id)), signatory('org-33', { kind: undefined }))
  const results = await resultsOf(
    ids.map((id) => item(id, 'partner')),
    publishEach(await actingAs(client)),
  )
  expect(results.filter((line) => line.endsWith(' done: Published.'))).toHaveLength(69)
  expect(results[33]).toBe('org-33 refused: Kind: Choose the kind of organisation.')
  expect(await client.fetch('count(*[_type == "partner" && !(_id in path("drafts.**"))])')).toBe(69)
  expect(await client.fetch('count(*[_type == "workflow" && decision == "published" && count(steps) == 1])')).toBe(69)
})

test('a story goes through the same gates as by its own button: review, consent, form', async () => {
  await write(story('whole'), story('nobody'), story('unasked'), story('wrong', { summary: undefined }))
  await write(consentFor('whole'), consentFor('nobody'), consentFor('wrong'))
  for (const id of ['whole', 'unasked', 'wrong']) await approve(id)
  const all = ['nobody', 'unasked', 'wrong', 'whole', 'gone'].map((id) => item(id))
  const publish = publishEach(await actingAs(client))
  const results = await resultsOf(all, publish)
  expect(results).toEqual([
    expect.stringMatching(/^nobody refused: Nobody has approved it yet/),
    expect.stringMatching(/^unasked refused: Nobody has recorded for this story who agreed/),
    expect.stringMatching(/^wrong refused: Summary: Lists and search show the summary/),
    'whole done: Published.',
    'gone refused: It is no longer there.',
  ])
  expect(await client.fetch('*[_type == "story" && !(_id in path("drafts.**"))]._id')).toEqual(['whole'])
  expect((await resultsOf([item('whole')], publish))[0]).toBe('whole already: It was published already.')
  expect((await client.getDocument('workflow.whole'))?.steps).toMatchObject([
    { kind: 'approved' },
    { kind: 'published', by: 'Ada' },
  ])
})

test('an address that changes leads on', async () => {
  await write(
    { ...signatory('moves'), _id: 'moves' },
    signatory('moves', { slug: { _type: 'slug', current: 'moved' } }),
  )
  expect(await resultsOf([item('moves', 'partner')], publishEach(await actingAs(client)))).toEqual([
    'moves done: Published.',
  ])
  expect(await client.fetch('*[_type == "redirect"].from')).toContain('/en/signatories/moves')
})

test('what a role may not is refused by the content API, and stops nothing that it may', async () => {
  await write(story('one'), story('two'), consentFor('one'), consentFor('two'))
  await approve('two')
  const author = await actingAs(lake.client('author'))
  const both = [item('one'), item('two')]
  expect(await resultsOf(both, publishEach(author))).toEqual([
    expect.stringMatching(/^one refused: Nobody has approved/),
    'two refused: Your role does not allow this.',
  ])
  expect(await resultsOf(both, approveEach(author))).toEqual([
    'one refused: Your role does not allow this.',
    'two already: It is approved already.',
  ])
  const send = sendEach(author, 'All of these, please')
  expect(await resultsOf(both, send)).toEqual(['one done: Sent for review.', 'two already: It is approved already.'])
  expect((await resultsOf([item('one')], send))[0]).toBe('one already: It waits for review already.')
  expect(await client.getDocument('drafts.request.one')).toMatchObject({ by: 'Ada', note: 'All of these, please' })
})

test('where a second person is asked for, nobody approves what she sent herself', async () => {
  await write(story('mine'), story('hers'))
  const acting = await actingAs(client, { needsSecondPerson: true })
  await resultsOf([item('mine')], sendEach(acting, ''))
  await resultsOf([item('hers')], sendEach({ ...acting, person: { id: 'bram', name: 'Bram' } }, ''))
  expect(await resultsOf([item('mine'), item('hers')], approveEach(acting))).toEqual([
    expect.stringMatching(/^mine refused: You sent this for review yourself/),
    'hers done: Approved.',
  ])
  expect(await client.getDocument('drafts.request.hers')).toBeUndefined()
})
