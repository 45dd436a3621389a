import type { SanityClient } from '@sanity/client'
import { withdraw } from '@/lib/consent/withdraw'
import { changesFile } from '@/lib/open-data/changes'
import { YEAR_COUNTS_QUERY } from '@/sanity/queries/open-data'
import { countYear } from '@/server/maintenance/count-year'
import { keepYearsCounted } from '@/server/maintenance/keep-years-counted'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'
import { available } from '../support/available'

let lake: TestLake
let client: SanityClient
const siteUrl = 'https://site.example'
const at = (moment: string) => new Date(moment)

beforeEach(async () => {
  lake = await startTestLake()
  client = lake.client('editor')
})
afterEach(() => lake.stop())

const consent = { _type: 'consentRecord', basis: 'given', uses: ['text'], channels: ['web'], languages: ['en'] }

/** Stories that readers see, and what is known of each one’s consent. */
async function tell(records: Readonly<Record<string, object>>) {
  const transaction = client.transaction()
  for (const [id, record] of Object.entries(records))
    transaction
      .create({ _id: id, _type: 'story', language: 'en', title: `Canary ${id}`, slug: { current: `canary-${id}` } })
      .create({ ...consent, ...record, _id: `consent.${id}` })
  await transaction.commit()
}

async function signatory(id: string, createdAt: string, outcomes: readonly string[] = []) {
  const references = outcomes.map((each) => ({ _type: 'reference', _ref: each, _key: each }))
  const name = [{ _key: 'en', language: 'en', value: id }]
  const signed = { name, slug: { current: id }, pledge: { outcomes: references } }
  await client.create({ _id: id, _type: 'partner', _createdAt: createdAt, ...signed })
}

const counts = () => client.fetch<unknown[]>(YEAR_COUNTS_QUERY, {}, { perspective: 'published' })
const file = async () => changesFile(await counts(), `${siteUrl}/api/v1/openapi.json`)

test('a year is counted when it is over by Dutch clocks, and only once', async () => {
  await client.create({
    _id: 'outcome-1',
    _type: 'outcome',
    _createdAt: '2026-02-01T00:00:00Z',
    number: 1,
    title: [{ _key: 'en', language: 'en', value: 'Outcome' }],
  })
  await signatory('one', '2025-05-01T00:00:00Z', ['outcome-1'])
  await signatory('two', '2026-12-31T22:59:59Z')
  await signatory('late', '2026-12-31T23:00:00Z', ['outcome-1'])
  await signatory('nameless', '2026-03-01T00:00:00Z')
  await client.patch('nameless').unset(['name', 'slug']).commit()
  expect(await countYear(client, siteUrl, at('2026-12-31T22:59:59Z'))).toBe(2025)
  expect(await countYear(client, siteUrl, at('2026-12-31T23:30:00Z'))).toBe(2026)
  expect(await counts()).toMatchObject([
    {
      year: 2026,
      sets: [
        { set: 'signatories', entries: 2, created: 1 },
        { set: 'pledges', entries: 1, created: null },
        { set: 'documents', entries: 0, created: 0 },
        { set: 'outcomes', entries: 1, created: 1 },
      ],
    },
    { year: 2025 },
  ])
  expect(await countYear(client, siteUrl, at('2027-06-01T00:00:00Z'))).toBeNull()
  // Nobody without a token is told anything.
  expect(await lake.client().fetch(YEAR_COUNTS_QUERY)).toEqual([])
})

test('a site that began this year has no year behind it', async () => {
  await signatory('one', '2027-01-02T00:00:00Z')
  expect(await countYear(client, siteUrl, at('2027-06-01T00:00:00Z'))).toBeNull()
  expect(await counts()).toEqual([])
})

const addresses = ['/en/stories/x']

test('stories count once for all languages, by the year of the first end, whichever it was', async () => {
  await signatory('one', '2025-05-01T00:00:00Z')
  await tell({
    takenBack: { withdrawnOn: '2026-03-01', withdrawnAddresses: addresses },
    takenBackLater: { expiresAt: '2026-03-01T00:00:00Z', withdrawnOn: '2027-02-01', withdrawnAddresses: addresses },
    ended: { expiresAt: '2026-12-31T22:00:00Z' },
    unconfirmed: { basis: 'publishedEarlier', reconfirmBy: '2026-12-31' },
    another: { withdrawnOn: '2026-12-31', withdrawnAddresses: addresses },
    before: { withdrawnOn: '2025-12-31', withdrawnAddresses: addresses },
    thisYear: { withdrawnOn: '2027-01-01', withdrawnAddresses: addresses },
    stays: {},
  })
  await client.create({
    _id: 'ended-nl',
    _type: 'story',
    language: 'nl',
    slug: { current: 'ended-nl' },
    translationOf: { _type: 'reference', _ref: 'ended' },
  })
  // Nobody ever read it.
  await client.create({ ...consent, _id: 'consent.draft', withdrawnOn: '2026-05-01' })
  expect(await countYear(client, siteUrl, at('2027-03-01T00:00:00Z'))).toBe(2026)
  expect(await counts()).toMatchObject([{ year: 2026, consentEnded: { atLeast: 5, lessThan: 10 } }])
  // What is kept names nobody, and no day.
  expect(JSON.stringify(await counts())).not.toMatch(/canary|takenBack|ended-nl|2026-\d\d/i)
})

test('no withdrawal, and no consent that is given again, changes a byte of it', async () => {
  await signatory('one', '2025-05-01T00:00:00Z')
  const takenBack = { withdrawnOn: '2026-03-01', withdrawnAddresses: addresses }
  await tell({ a: takenBack, b: takenBack, c: takenBack, d: takenBack, e: takenBack, stays: {} })
  await countYear(client, siteUrl, at('2027-01-01T00:00:00Z'))
  const before = await file()
  expect(before).toContain('"consentEnded":{"atLeast":5,"lessThan":10}')
  await client.patch('consent.a').unset(['withdrawnOn']).commit()
  await client.delete('consent.b')
  await withdraw(client, 'stays', { by: 'Ada', now: at('2027-02-01T00:00:00Z'), erasesWords: true })
  await countYear(client, siteUrl, at('2027-02-02T00:00:00Z'))
  expect(await file()).toBe(before)
})

test('a record with values that no form writes stops nobody, and one that can be read is counted', async () => {
  await signatory('one', '2025-05-01T00:00:00Z')
  await signatory('undated', 'long ago').catch(() => {})
  const ended = { withdrawnAddresses: addresses }
  const dates = [7, true, {}, ['2026-03-01'], 'spring', '2026-03-01']
  await tell(Object.fromEntries(dates.map((withdrawnOn, index) => [`odd${index}`, { ...ended, withdrawnOn }])))
  await tell({ other: { ...ended, withdrawnOn: '2026-04-01', expiresAt: 7, reconfirmBy: {} } })
  for (const id of ['a', 'b', 'c']) await tell({ [id]: { ...ended, withdrawnOn: '2026-05-01' } })
  expect(await countYear(client, siteUrl, at('2027-01-01T00:00:00Z'))).toBe(2026)
  // Five of ten.
  expect(await file()).toContain('"consentEnded":{"atLeast":5,"lessThan":10}')
})

test('a running site counts by itself, says so once, and says that the kept changelog is old', async () => {
  await signatory('one', '2025-05-01T00:00:00Z')
  const lines: string[] = []
  let told = 0
  const kept = keepYearsCounted(
    client,
    siteUrl,
    available,
    () => (told += 1),
    (line) => lines.push(line),
    () => at('2027-01-01T00:00:00Z'),
  )
  await until(() => told === 1)
  kept.stop()
  expect(await counts()).toHaveLength(1)
  expect(lines).toEqual(['the open data of 2026 is counted, for its changelog'])
})
