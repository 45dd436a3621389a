import { byLetter, byName, inGroups } from '@/lib/groups'
import { formatBytes, foreign, initialsOf, joinNames, languageName, safeHref, siteName } from '@/lib/words'

test.each([
  ['https://example.org/x', 'https://example.org/x'],
  ['http://example.org', 'http://example.org/'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['tel:+31701234567', 'tel:+31701234567'],
  ['javascript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['JAVASCRIPT:alert(1)', null],
  [' javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['vbscript:x', null],
  ['/relative', null],
  ['', null],
  [null, null],
  [undefined, null],
])('a link to %j is %j', (address, href) => {
  expect(safeHref(address)).toBe(href)
})

test.each([
  [0, 'en', '1 kB'],
  [20, 'en', '1 kB'],
  [1500, 'en', '2 kB'],
  [999_499, 'en', '999 kB'],
  [1_000_000, 'en', '1 MB'],
  [1_050_000, 'en', '1.1 MB'],
  [3_400_000, 'nl', '3,4 MB'],
  [2_000_000_000, 'nl', '2.000 MB'],
] as const)('%d bytes in %s are %s', (bytes, language, words) => {
  expect(formatBytes(bytes, language).replaceAll(/\s/g, ' ')).toBe(words)
})

test('names of languages, lists, sites, initials', () => {
  expect(languageName('ar', 'nl')).toBe('Arabisch')
  expect(languageName('not a code!', 'nl')).toBe('not a code!')
  expect(joinNames(['a', 'b', 'c'], 'nl')).toBe('a, b en c')
  expect(siteName('https://www.example.org/x')).toBe('example.org')
  expect(siteName('no address')).toBe('no address')
  expect(initialsOf('Ministry of Foreign Affairs')).toBe('MF')
  expect(initialsOf('de Balie')).toBe('B')
  expect(initialsOf('pax')).toBe('P')
  expect(initialsOf('')).toBe('')
  expect(foreign('nl', 'en')).toBe('nl')
  expect([foreign('en', 'en'), foreign(null, 'en'), foreign('', 'en')]).toEqual([undefined, undefined, undefined])
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
