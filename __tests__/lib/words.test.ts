import { formatDate, formatYears, machineDate } from '@/lib/dates'
import { byLetter, byName, inGroups } from '@/lib/groups'
import { formatBytes, foreign, initialsOf, joinNames, languageName, safeHref, siteName } from '@/lib/words'

test.each([
  ['2000-10-31', 'en', '31 October 2000'],
  ['2000-10-31', 'nl', '31 oktober 2000'],
  ['2013-10', 'en', 'October 2013'],
  ['2009', 'nl', '2009'],
  ['2020-12-16T23:30:00Z', 'en', '16 December 2020'],
  ['soon', 'en', 'soon'],
  ['2020-13-45', 'en', '2020-13-45'],
] as const)('the date %s in %s is %s', (date, language, words) => {
  expect(formatDate(date, language)).toBe(words)
})

test.each([
  ['2020-12-16T23:30:00Z', '2020-12-16'],
  ['2009', '2009'],
  ['soon', undefined],
])('the date %s for machines is %s', (date, expected) => {
  expect(machineDate(date)).toBe(expected)
})

test.each([
  ['2021-01-01', '2025-12-31', '2021–2025'],
  ['2021', null, '2021'],
  [null, null, null],
])('from %s until %s is %s', (from, until, expected) => {
  expect(formatYears(from, until)).toBe(expected)
})

test.each([
  ['https://example.org/x', 'https://example.org/x'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['javascript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['JAVASCRIPT:alert(1)', null],
  [' javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['vbscript:x', null],
  ['/relative', null],
  ['', null],
  [null, null],
])('a link to %j is %j', (address, href) => {
  expect(safeHref(address)).toBe(href)
})

test('names of languages, lists, sizes, sites, initials', () => {
  expect(languageName('ar', 'nl')).toBe('Arabisch')
  expect(languageName('not a code!', 'nl')).toBe('not a code!')
  expect(joinNames(['a', 'b', 'c'], 'nl')).toBe('a, b en c')
  expect(formatBytes(3_400_000, 'nl')).toMatch(/^3,4\s?MB$/)
  expect(formatBytes(20, 'en')).toMatch(/^1\s?kB$/)
  expect(siteName('https://www.example.org/x')).toBe('example.org')
  expect(siteName('no address')).toBe('no address')
  expect(initialsOf('Ministry of Foreign Affairs')).toBe('MF')
  expect(initialsOf('pax')).toBe('P')
  expect(initialsOf('')).toBe('')
  expect(foreign('nl', 'en')).toBe('nl')
  expect(foreign('en', 'en')).toBeUndefined()
})

test('names are sorted as dictionaries do, and grouped by letter', () => {
  const items = ['Émile', 'de Zus', 'Eva', '1325', 'ågot', null].map((name) => ({ name }))
  expect(byName(items, 'nl').map(({ name }) => name)).toEqual([null, '1325', 'ågot', 'de Zus', 'Émile', 'Eva'])
  expect(byLetter(items, 'nl').map(({ letter, items: { length } }) => `${letter}${length}`)).toEqual([
    '#2',
    'A1',
    'D1',
    'E2',
  ])
})

test('groups keep the order of their keys; what fits none comes last', () => {
  const groups = inGroups(['x', 'b', 'a', 'b'], ['a', 'b', 'c'], (thing) => thing)
  expect(groups).toEqual([
    { key: 'a', items: ['a'] },
    { key: 'b', items: ['b', 'b'] },
    { key: 'unknown', items: ['x'] },
  ])
})
