import type { SanityClient } from '@sanity/client'
import { actByName } from '@/sanity/studio/many/queries/act-by-name'
import { takeDownEach } from '@/sanity/studio/many/queries/take-down-each'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { actingAs, consentFor, item, resultsOf, signatory, story } from './support/acting'

let lake: TestLake
let client: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
})
afterEach(() => lake.stop())

const published = (document: { readonly _id: string; readonly _type: string }) =>
  client.create({ ...document, _id: document._id.replace('drafts.', '') })

test('stories are withdrawn, once for all languages of one; signatories become drafts', async () => {
  await published(story('one'))
  await published(story('een', { language: 'nl', translationOf: { _type: 'reference', _ref: 'one', _weak: true } }))
  await published(story('two'))
  for (const id of ['one', 'two']) await client.create(consentFor(id))
  const acting = await actingAs(client)
  const three = [item('one'), item('een', 'story', 'one'), item('two')]
  expect(await resultsOf(three, takeDownEach(acting))).toEqual([
    expect.stringMatching(/^one done: Withdrawn\./),
    'een done: Withdrawn together with its other languages.',
    expect.stringMatching(/^two done: Withdrawn\./),
  ])
  expect(await client.fetch('*[_type == "story" && !(_id in path("drafts.**"))]')).toEqual([])
  const record = await client.getDocument('consent.one')
  expect(record).toMatchObject({ withdrawnOn: '2026-06-15', withdrawnBy: 'Ada' })
  expect(await resultsOf([item('one')], takeDownEach(acting))).toEqual(['one already: It was withdrawn already.'])
  expect((await client.getDocument('consent.one'))?.withdrawalLog).toEqual(record?.withdrawalLog)

  await published(signatory('org'))
  const org = [item('org', 'partner')]
  expect(await resultsOf(org, takeDownEach(acting))).toEqual(['org done: Taken down. It is a draft now.'])
  expect(await resultsOf(org, takeDownEach(acting))).toEqual(['org already: Readers do not find it.'])
  expect(await client.getDocument('drafts.org')).toMatchObject({ _type: 'partner' })
})

test('a signatory that stories lead to is refused with what the content API says, and the next goes', async () => {
  await published(signatory('cited'))
  await published(signatory('free'))
  await client.create({ ...story('s'), _id: 's', signatories: [{ _key: 'a', _type: 'reference', _ref: 'cited' }] })
  const both = [item('cited', 'partner'), item('free', 'partner')]
  expect(await resultsOf(both, takeDownEach(await actingAs(client)))).toEqual([
    expect.stringMatching(/^cited refused: .*referen/i),
    expect.stringMatching(/^free done/),
  ])
  expect(await client.getDocument('cited')).toBeDefined()
})

test('a country is added to drafts, once, beside what is there; what is published waits for publication', async () => {
  await client.create({ _id: 'sd', _type: 'country', code: 'SD' })
  await client.create({ _id: 'ye', _type: 'country', code: 'YE' })
  await published(story('out', { countries: [{ _key: 'a', _type: 'reference', _ref: 'ye' }] }))
  await client.create(story('new'))
  const add = actByName('countries', await actingAs(lake.client('author')), 'sd')
  const all = ['out', 'new', 'gone'].map((id) => item(id))
  expect(await resultsOf(all, add)).toEqual([
    'out done: Added to its draft.',
    'new done: Added to its draft.',
    'gone refused: It is no longer there.',
  ])
  expect(await client.fetch('*[_type == "story"] | order(_id) { _id, "in": countries[]._ref }')).toEqual([
    { _id: 'drafts.new', in: ['sd'] },
    { _id: 'drafts.out', in: ['ye', 'sd'] },
    { _id: 'out', in: ['ye'] },
  ])
  expect(await resultsOf([item('out')], add)).toEqual(['out already: It has it already.'])
})
