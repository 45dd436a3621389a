import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { columnsOf, csvFile } from '@/lib/open-data/csv'
import { dataSets, type DataSet } from '@/lib/open-data/data-sets'
import { entriesOf, jsonFile, type DataEntry } from '@/lib/open-data/entries'
import { startSeededLake } from '../../packages/lake/support/seeded-lake'
import type { TestLake } from '../../packages/lake/support/test-lake'
import { everyEntry } from '../support/open-data'

/** Reads CSV strictly, with another program than wrote it. */
const read = (file: string) =>
  z.array(z.record(z.string(), z.string())).parse(parse(file, { bom: true, record_delimiter: '\r\n', columns: true }))

let lake: TestLake
let entries: Record<DataSet, DataEntry[]>

beforeAll(async () => {
  lake = await startSeededLake()
  entries = await everyEntry(lake.client('viewer', { perspective: 'published' }))
})
afterAll(() => lake.stop())

test('the first content is in it, with its values', () => {
  expect(entries.stories).toHaveLength(6)
  expect(entries.signatories.length).toBeGreaterThan(10)
  expect(entries.outcomes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  const dutch = entries.stories.find(({ id }) => id === 'story-do-our-voices-matter-nl') ?? entries.stories[1]
  expect(dutch).toMatchObject({
    language: 'nl',
    translation: 'toBeConfirmed',
    url: expect.stringContaining('https://site.example/nl/verhalen/'),
  })
  expect(entries.countries.length).toBeGreaterThan(0)
  for (const { stories } of entries.countries)
    expect(stories).toEqual({ en: expect.any(Number), nl: expect.any(Number) })
})

test('names of others are in the language of the story', () => {
  const names = (language: string) =>
    entries.stories.filter((story) => story.language === language).flatMap(({ countries }) => JSON.stringify(countries))
  expect(names('nl')).not.toEqual(names('en'))
})

// Whoever asks with an ETag must not get everything again because a clock moved.
test.each(dataSets)('equal content gives equal bytes: %s', async (set) => {
  const again = await everyEntry(lake.client('viewer', { perspective: 'published' }))
  expect(jsonFile(again[set], 'x')).toBe(jsonFile(entries[set], 'x'))
  expect(csvFile(set, again[set])).toBe(csvFile(set, entries[set]))
})

test.each(dataSets)('CSV is as RFC 4180 says, and has every value: %s', (set) => {
  const file = csvFile(set, entries[set])
  expect(file.startsWith('\uFEFF')).toBe(true)
  expect(file.endsWith('\r\n')).toBe(true)
  const rows = read(file)
  expect(rows).toHaveLength(entries[set].length)
  expect(rows.map(({ id }) => id)).toEqual(entries[set].map(({ id }) => id))
  for (const row of rows) expect(Object.keys(row)).toEqual(columnsOf(set, 'en').map(({ name }) => name))
})

const story: DataEntry = {
  id: 'one',
  original: 'one',
  language: 'en',
  title: 'A "quoted", title\nin two lines',
  url: 'https://site.example/en/stories/one',
  updatedAt: '2026-01-01T00:00:00Z',
}

test('quotes, commas, line breaks and several values come back as they were', () => {
  const countries = [
    { code: 'JO', name: 'Jordan' },
    { code: 'SS', name: 'South Sudan' },
  ]
  const file = csvFile(
    'stories',
    entriesOf('stories', [{ ...story, countries }], () => {}),
  )
  const [row] = read(file)
  expect(row).toMatchObject({ title: story.title, countries_code: 'JO | SS', countries_name: 'Jordan | South Sudan' })
})

// OWASP: a spreadsheet runs a cell that begins with one of these.
test.each(['=', '+', '-', '@', '\t', '\r'])('a cell that begins with %j is no formula', (sign) => {
  const title = `${sign}HYPERLINK("https://evil.example")`
  const [row] = parse(
    csvFile(
      'stories',
      entriesOf('stories', [{ ...story, title }], () => {}),
    ),
    {
      bom: true,
      columns: true,
    },
  )
  expect(row).toMatchObject({ title: `'${title}` })
})

test.each([
  [{ summary: 7, publishedOn: 'yesterday', outcomes: 'all', fullStory: { url: 'javascript:alert(1)' } }],
  [{ summary: undefined, publishedOn: null, outcomes: [null], fullStory: { url: '//evil.example' } }],
])('a value that breaks the rules is empty, and the entry stays: %j', (values) => {
  const [entry] = entriesOf('stories', [{ ...story, ...values }], () => {})
  expect(entry).toMatchObject({ id: 'one', summary: null, publishedOn: null, outcomes: [], fullStory: { url: null } })
})

test('an entry without a title is left out, and told', () => {
  const told: unknown[] = []
  expect(entriesOf('stories', [{ ...story, title: null }, story], (id) => told.push(id))).toHaveLength(1)
  expect(told).toEqual(['one'])
})
