import { addressedDocument, redirectsAfter } from '@/lib/redirects/redirects-after'

const story = (slug: string | null, language = 'nl') => ({ _id: 's', _type: 'story', language, slug })

test('a text in one language leaves one redirect, to itself rather than to an address', () => {
  const { write, remove } = redirectsAfter(story('oud'), story('nieuw'))
  expect(write).toEqual([
    {
      from: '/nl/verhalen/oud',
      to: { _type: 'reference', _ref: 's', _weak: true },
      language: 'nl',
      permanent: true,
    },
  ])
  expect(remove).toEqual(['/nl/verhalen/nieuw'])
})

test('what has a page in each language leaves one for each', () => {
  const before = { _id: 'p', _type: 'partner', slug: 'old' }
  expect(
    redirectsAfter(before, { ...before, slug: 'new' }).write.map(({ from, language }) => [from, language]),
  ).toEqual([
    ['/en/signatories/old', 'en'],
    ['/nl/ondertekenaars/old', 'nl'],
  ])
})

test.each([
  ['nothing changed', story('same'), story('same')],
  ['it had no address', story(null), story('new')],
  ['it has no address any more', story('old'), story(null)],
  [
    'it is the home page',
    { ...story('a'), _type: 'page', purpose: 'home' },
    { ...story('b'), _type: 'page', purpose: 'home' },
  ],
])('none when %s', (_why, before, after) => {
  expect(redirectsAfter(before, after).write).toEqual([])
})

test.each<[object, object]>([
  [{}, { slug: null, language: null, purpose: null }],
  [
    { slug: { _type: 'slug', current: 'a' }, language: 'nl' },
    { slug: 'a', language: 'nl', purpose: null },
  ],
  [
    { slug: { _type: 'slug' }, purpose: 'home' },
    { slug: null, language: null, purpose: 'home' },
  ],
  [
    { slug: null, language: 7, purpose: [] },
    { slug: null, language: null, purpose: null },
  ],
  [{ slug: 'a' }, { slug: null, language: null, purpose: null }],
])('of what is stored as %j the address has %j', (stored, address) => {
  const expected = { _id: 'a', _type: 'page', ...address }
  expect(addressedDocument({ _id: 'drafts.a', _type: 'page', ...stored })).toEqual(expected)
})

test('a page that becomes another purpose moves too', () => {
  const page = { _id: 'p', _type: 'page', language: 'en', slug: 'about', purpose: 'other' }
  expect(redirectsAfter(page, { ...page, purpose: 'home' }).write.map(({ from }) => from)).toEqual(['/en/about'])
})
