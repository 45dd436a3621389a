import { globSync } from 'node:fs'
import { addressesOf } from '@/lib/addresses/addresses'
import { draftModePaths, storyFilePaths } from '@/lib/routes/machines'
import { pathFinder, spelling } from '@/lib/routes/path-finder'

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

type Ended = Parameters<typeof addressesOf>[0]['ended']
const nothing: Ended = { records: [], redirects: [] }

test.each([
  ['/en', true],
  ['/en/stories', true],
  ['/en/stories/één', true],
  ['/en/stories/één/share.png', true],
  ['/en/stories/één/picture.png', false],
  ['/en/stories/één/share.png/share.png', false],
  ['/en/feed.xml', true],
  ['/en/countries/jo/feed.json', true],
  ['/robots.txt/feed.json', false],
  ['/api/v1/stories.csv', true],
  ['/api/v1/stories.xml', false],
  ['/api/v1/openapi.json', true],
  ['/api/v1/changes.json', true],
  ['/api/v1/changes.csv', false],
  ['/en/stories/two', false],
  ['/en/stories/', false],
  ['/nl/stories/één', false],
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
  ['/wp-login.php', false],
  ['/en.rsc', false],
  ['/EN', false],
])('there may be something at %s: %s', (path, expected) => {
  expect(pathFinder(addressesOf({ sitemap, redirects: [], ended: nothing }))(path)).toBe(expected)
})

test('what the site answers in no language is known', () => {
  const routes = globSync('app/**/{page,route}.{ts,tsx}', { exclude: (name) => name.includes('.test.') })
    .map((file) => file.replace(/\([a-z]+\)\//g, '').replace(/^app|\/(?:page|route)\.tsx?$/g, ''))
    .filter((path) => path !== '' && !/^\/(?:\[language\]|sitemaps|ask|draft|review|studio|404|410)(?:\/|$)/.test(path))
  const { files } = addressesOf({ sitemap, redirects: [], ended: nothing })
  const isKnown = (path: string) =>
    [...files, ...draftModePaths, '/api/addresses', '/api/shared-values', '/api/ended-review'].some(
      (known) => known === path.replace('[file]', 'stories.json'),
    )
  expect(routes.length).toBeGreaterThan(8)
  expect(routes.filter((path) => !isKnown(path))).toEqual([])
})

test.each([
  ['/en/één', '/en/%C3%A9%C3%A9n'],
  ['/en/a b', '/en/a%20b'],
  ['/en/a|b', '/en/a%7Cb'],
  ['/en/a%3Ab', '/en/a%3Ab'],
  ['/en/a%3Aé', '/en/a%3A%C3%A9'],
])('%s is asked for in one spelling', (path, expected) => {
  expect(spelling(path)).toBe(expected)
})

const redirect = (from: string, toUrl: string) => ({ from, toUrl, language: null, permanent: null, target: null })

test('a story that was taken back is gone, in each way in which that is known, until it is back', () => {
  const story = (slug: string) => ({ _type: 'story' as const, language: 'nl' as const, slug })
  const record = { withdrawnAddresses: null, withdrawnTexts: null, originals: [], translations: [] }
  const ended: Ended = {
    records: [
      {
        ...record,
        ended: true,
        withdrawnAddresses: ['/en/stories/taken', '/en/stories/één'],
        withdrawnTexts: ['taken'],
      },
      { ...record, ended: true, originals: [story('weg')], translations: [story('ook-weg')] },
      { ...record, ended: false, originals: [story('never')] },
    ],
    redirects: [
      { from: '/old/taken', target: 'taken' },
      { from: '/moved', target: 'taken' },
      { from: '/other', target: 'other' },
      { from: null, target: 'taken' },
    ],
  }
  const redirects = [
    redirect('/older', '/en/stories/taken?from=mail'),
    redirect('/oldest', '/older'),
    redirect('/moved', '/en/contact'),
    redirect('/__proto__', '/en/stories/taken'),
  ]
  const known = addressesOf({ sitemap, redirects, ended })
  const withFiles = (path: string) => [path, ...storyFilePaths(path)]
  expect(known.gone).toEqual([
    ...withFiles('/en/stories/taken'),
    ...withFiles('/nl/verhalen/weg'),
    ...withFiles('/nl/verhalen/ook-weg'),
    '/old/taken',
    '/older',
    '/oldest',
    '/__proto__',
  ])
  expect(known.moved).toEqual({ '/moved': { location: '/en/contact', status: 308 } })
})
