import { formatDate, formatYears, machineDate, yearOf } from '@/lib/dates'

test.each([
  ['2000-10-31', 'en', '31 October 2000'],
  ['2000-10-31', 'nl', '31 oktober 2000'],
  ['2013-10', 'en', 'October 2013'],
  ['2009', 'nl', '2009'],
  ['2020-12-16T23:30:00Z', 'en', '16 December 2020'],
  ['2020-12-31T23:30:00-05:00', 'en', '31 December 2020'],
  ['soon', 'en', 'soon'],
  ['2020-13-45', 'en', '2020-13-45'],
  ['2026-02-30', 'en', '2026-02-30'],
] as const)('the date %s in %s is %s', (date, language, words) => {
  expect(formatDate(date, language)).toBe(words)
})

test.each([
  ['2020-12-16T23:30:00Z', '2020-12-16'],
  ['2009', '2009'],
  ['soon', undefined],
  ['2026-02-30', undefined],
  ['2026-13', undefined],
])('the date %s for machines is %s', (date, expected) => {
  expect(machineDate(date)).toBe(expected)
})

test.each([
  ['2021-05-01', 2021],
  ['2009', 2009],
  ['soon', null],
  ['', null],
  [null, null],
  [undefined, null],
])('the year of %s is %s', (date, year) => {
  expect(yearOf(date)).toBe(year)
})

test.each([
  ['2021-01-01', '2025-12-31', '2021–2025'],
  ['2021', null, '2021'],
  [null, '2025', '2025'],
  [null, null, null],
])('from %s until %s is %s', (from, until, expected) => {
  expect(formatYears(from, until)).toBe(expected)
})
