import { normalPath, redirectTable } from '@/lib/redirects/redirect-table'

type Row = Parameters<typeof redirectTable>[0][number]

const row = (from: string | null, to: Partial<Row>): Row => ({
  from,
  toUrl: null,
  language: null,
  permanent: null,
  target: null,
  ...to,
})

test('leads to the address that a document has now, in its language', () => {
  const target = { _type: 'story', language: 'nl', slug: 'nieuw', purpose: null } as Row['target']
  expect(redirectTable([row('/nl/verhalen/oud', { target })])['/nl/verhalen/oud']).toEqual({
    location: '/nl/verhalen/nieuw',
    status: 308,
  })
})

test('a document with one page for each language is shown in the language of the old address', () => {
  const target = { _type: 'partner', language: null, slug: 'x', purpose: null } as Row['target']
  expect(redirectTable([row('/old', { target, language: 'nl' })])['/old']?.location).toBe('/nl/ondertekenaars/x')
})

test('follows old addresses to the end, and a detour on the way makes the whole way one', () => {
  const table = redirectTable([
    row('/a', { toUrl: '/b' }),
    row('/b', { toUrl: '/c', permanent: false }),
    row('/c', { toUrl: '/d' }),
  ])
  expect(table['/a']).toEqual({ location: '/d', status: 307 })
  expect(table['/b']).toEqual({ location: '/d', status: 307 })
  expect(table['/c']).toEqual({ location: '/d', status: 308 })
})

test('leaves out circles, in however many steps', () => {
  const table = redirectTable([row('/a', { toUrl: '/b/' }), row('/b', { toUrl: '/a' }), row('/c', { toUrl: '/c' })])
  expect(Object.keys(table)).toEqual([])
})

test('what stands at an old address wins over its redirect, and ends the way of others', () => {
  const living = new Set(['/b'])
  expect(redirectTable([row('/a', { toUrl: '/b' }), row('/b', { toUrl: '/c' })], living)).toEqual({
    '/a': { location: '/b', status: 308 },
  })
})

test.each([
  ['//elsewhere.example/x', null],
  ['/\\elsewhere.example', null],
  ['javascript:alert(1)', null],
  ['https://[', null],
  ['http://elsewhere.example/', null],
  ['https://elsewhere.example/x', 'https://elsewhere.example/x'],
  ['/en/stories?page=2#top', '/en/stories?page=2#top'],
  ['/nl/één', '/nl/%C3%A9%C3%A9n'],
])('an import that says it leads to %s leads to %s', (toUrl, location) => {
  expect(redirectTable([row('/from', { toUrl })])['/from']?.location ?? null).toBe(location)
})

test('an old address leads on in each of its spellings; what has none is left out', () => {
  const table = redirectTable([row('/nl/%C3%A9%C3%A9n/', { toUrl: '/new' }), row(null, { toUrl: '/new' })])
  expect(table).toEqual({ '/nl/één': { location: '/new', status: 308 } })
})

test('leads nowhere when readers may not see the target', () => {
  expect(redirectTable([row('/a', {})])).toEqual({})
})

test.each([
  ['/a/', '/a'],
  ['/', '/'],
  ['//', '/'],
  ['/a//', '/a'],
  ['/nl/%C3%A9%C3%A9n', '/nl/één'],
  ['/cafe%CC%81', '/café'],
  ['/old%2cplace', '/old%2Cplace'],
  ['/%E0%A4%A', '/%E0%A4%A'],
])('compares %s as %s', (path, normal) => {
  expect(normalPath(path)).toBe(normal)
})
