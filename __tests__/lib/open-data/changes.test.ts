import { changesFile, changesOf } from '@/lib/open-data/changes'
import { columnsOf } from '@/lib/open-data/csv'
import { dataSets } from '@/lib/open-data/data-sets'
import { versions } from '@/lib/open-data/versions'
import { inSteps, type YearCount } from '@/lib/open-data/year-count'

const count = (year: number, signatories: number, created: number, ended = 0): YearCount => ({
  year,
  sets: [
    { set: 'signatories', entries: signatories, created },
    { set: 'pledges', entries: 30, created: null },
    { set: 'documents', entries: 12, created: 0 },
    { set: 'outcomes', entries: 5, created: 0 },
  ],
  consentEnded: inSteps(ended),
})

test('a field that comes or goes is told of', () => {
  const [newest] = versions
  // When this fails: a new entry in `versions`, and what changed in `openData.forms` of both dictionaries.
  expect(dataSets.flatMap((set) => columnsOf(set, 'en')).length).toBe(newest.fields)
  for (const language of ['en', 'nl'] as const) {
    const { form } = changesOf([], language)
    expect(form.map(({ date }) => date)).toEqual(
      form
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    )
    expect(form.filter(({ what }) => what.length < 5)).toEqual([])
  }
})

test.each([
  ['the first year', [count(2026, 17, 17)], [{ year: 2026, signatories: { entries: 17, added: 17, removed: null } }]],
  [
    'two years',
    [count(2026, 17, 17), count(2027, 16, 2)],
    [{ year: 2027, signatories: { entries: 16, added: 2, removed: 3 } }, { year: 2026 }],
  ],
  [
    'what was away and came back',
    [count(2027, 18, 0), count(2026, 17, 17)],
    [{ year: 2027, signatories: { entries: 18, added: 1, removed: 0 } }, { year: 2026 }],
  ],
  [
    'a year that nobody counted between',
    [count(2028, 20, 3), count(2026, 17, 17)],
    [{ year: 2028, signatories: { entries: 20, added: 3, removed: null } }, { year: 2026 }],
  ],
  ['what is no count', [{ ...count(2027, 1, 1), sets: 'none' }, null, { ...count(2026, 1, 1), sets: [] }], []],
])('%s', (_what, counts, years) => {
  expect(changesOf(counts, 'en').years).toMatchObject(years)
  expect(changesOf(counts, 'en').years).toHaveLength(years.length)
})

test('when a pledge was made nobody knows', () => {
  expect(changesOf([count(2026, 1, 1), count(2027, 1, 1)], 'nl').years[0]?.pledges).toEqual({
    entries: 30,
    added: null,
    removed: null,
  })
})

// The difference between none and one, or between four and a set of four, would say why a story is gone.
test.each([
  [0, { atLeast: 0, lessThan: 5 }],
  [1, { atLeast: 0, lessThan: 5 }],
  [4, { atLeast: 0, lessThan: 5 }],
  [5, { atLeast: 5, lessThan: 10 }],
  [9, { atLeast: 5, lessThan: 10 }],
  [23, { atLeast: 20, lessThan: 25 }],
])('%i stories are told as a step', (number, step) => {
  expect(inSteps(number)).toEqual(step)
})

test('nothing else of a stored count is told', () => {
  const stored = { ...count(2026, 1, 1), _id: 'count.2026', _updatedAt: '2027-03-04T05:06:07Z', ids: ['canary'] }
  expect(changesFile([stored], 'https://site.example')).not.toMatch(/2027-03|canary/)
})
