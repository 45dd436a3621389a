import { addressesOf, pathFinder } from '@/lib/addresses'

const sitemap: Parameters<typeof addressesOf>[0]['sitemap'] = {
  stories: [{ _id: 's', _updatedAt: '', group: 's', _type: 'story', language: 'en', slug: 'één', countries: ['c1'] }],
  pages: [
    { _id: 'h', _updatedAt: '', group: 'h', _type: 'page', language: 'en', slug: 'home', purpose: 'home' },
    { _id: 'c', _updatedAt: '', group: 'c', _type: 'page', language: 'nl', slug: 'contact', purpose: 'contact' },
  ],
  signatories: [{ _id: 'p', _updatedAt: '', _type: 'partner', slug: 'pax' }],
  documents: [],
  outcomes: [{ _id: 'o', _updatedAt: '', _type: 'outcome', slug: '1' }],
  countries: [
    { _id: 'c1', _type: 'country', slug: 'jo' },
    { _id: 'c2', _type: 'country', slug: 'sy' },
  ],
}

test.each([
  ['/en', true],
  ['/en/stories', true],
  ['/en/stories/één', true],
  ['/en/stories/één/picture.png', true],
  ['/en/stories/two', false],
  ['/en/stories/', false],
  ['/nl/stories/één', true],
  ['/nl/verhalen/één', false],
  ['/nl/ondertekenaars/pax', true],
  ['/nl/contact', true],
  ['/en/contact', false],
  ['/nl/doelen/1', true],
  ['/nl/doelen/6', false],
  ['/en/countries/jo', true],
  ['/nl/landen/jo', false],
  ['/en/countries/sy', false],
  ['/nl/landen', true],
  ['/en/wp-login.php', false],
  ['/sitemap.xml', true],
  ['/wp-login.php', true],
])('there may be something at %s: %s', (path, expected) => {
  const gone = { addresses: [], redirects: [], stories: [] }
  expect(pathFinder(addressesOf({ sitemap, redirects: [], gone }))(path)).toBe(expected)
})

const redirect = (from: string, toUrl: string) => ({ from, toUrl, language: null, permanent: null, target: null })

test('a story that was taken back is gone, in each way in which that is known, until it is back', () => {
  const gone = {
    addresses: ['/en/stories/taken', '/en/stories/één', null],
    redirects: ['/old/taken', '/moved'],
    stories: [{ _type: 'story' as const, language: 'nl' as const, slug: 'weg' }],
  }
  const redirects = [
    redirect('/older', '/en/stories/taken?from=mail'),
    redirect('/oldest', '/older'),
    redirect('/moved', '/en/contact'),
    redirect('/__proto__', '/en/stories/taken'),
  ]
  const known = addressesOf({ sitemap, redirects, gone })
  expect(known.gone).toEqual(['/en/stories/taken', '/old/taken', '/nl/verhalen/weg', '/older', '/oldest', '/__proto__'])
  expect(known.moved).toEqual({ '/moved': { location: '/en/contact', status: 308 } })
})
