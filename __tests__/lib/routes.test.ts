import { furtherLanguages, languages } from '@/lib/languages'
import { COOKIE_NAME_PRERENDER_BYPASS } from 'next/dist/server/api-utils'
import {
  draftRewrites,
  entryPath,
  fixedPaths,
  homePath,
  inAllLanguages,
  inOwnWords,
  listPath,
  countryPath,
  outcomePath,
  pagePath,
  partAt,
  parts,
  pathOf,
  preferredLanguage,
  searchPath,
  wordRedirects,
  wordRewrites,
} from '@/lib/routes'

test.each([
  [homePath('nl'), '/nl'],
  [listPath('en', 'stories'), '/en/stories'],
  [listPath('nl', 'stories'), '/nl/verhalen'],
  [listPath('nl', 'signatories'), '/nl/ondertekenaars'],
  [entryPath('nl', 'documents', 'nap-iv'), '/nl/documenten/nap-iv'],
  [pagePath('en', 'contact'), '/en/contact'],
  [outcomePath('nl', 3), '/nl/doelen/3'],
  [countryPath('nl', 'JO'), '/nl/landen/jo'],
  [entryPath('en', 'stories', 'a/../b?c#d'), '/en/stories/a%2F..%2Fb%3Fc%23d'],
])('%s', (path, expected) => {
  expect(path).toBe(expected)
})

test.each([
  [{ _type: 'story', slug: 's', language: 'nl' }, '/nl/verhalen/s'],
  [{ _type: 'partner', slug: 'p' }, '/en/signatories/p'],
  [{ _type: 'napDocument', slug: 'd' }, '/en/documents/d'],
  [{ _type: 'page', slug: 'contact', language: 'nl' }, '/nl/contact'],
  [{ _type: 'page', slug: 'whatever', language: 'en', purpose: 'home' }, '/en'],
  [{ _type: 'story', slug: null }, null],
  [{ _type: 'outcome', slug: '1' }, '/en/outcomes/1'],
  [{ _type: 'country', slug: 'jo' }, '/en/countries/jo'],
  [{ _type: 'reviewLink', slug: 'r' }, null],
  [{ _type: 'page', slug: null, language: 'nl', purpose: 'home' }, '/nl'],
  [{ _type: 'story', slug: 's', language: 'nl', purpose: 'home' }, '/nl/verhalen/s'],
  [{ _type: 'story', slug: 's', language: 'de' }, '/en/stories/s'],
])('the page of %j is at %s', (document, path) => {
  expect(pathOf(document, 'en')).toBe(path)
})

test('each address in a language’s own words reaches its folder, and no rule leads to another rule', () => {
  const rewrites = wordRewrites()
  expect(rewrites).toContainEqual({ source: '/nl/verhalen/:slug*', destination: '/nl/stories/:slug*' })
  const moved = wordRedirects()
  expect(moved).toContainEqual({ source: '/nl/stories/:slug*', destination: '/nl/verhalen/:slug*', permanent: true })
  const sources = new Set(moved.map(({ source }) => source))
  expect(moved.filter(({ destination }) => sources.has(destination))).toEqual([])
})

test.each([
  ['nl', 'nl'],
  ['nl-BE,en;q=0.8', 'nl'],
  ['en;q=0.5, nl;q=0.9', 'nl'],
  ['fr, ar;q=0.9', 'en'],
  ['nl;q=0, en', 'en'],
  ['nl;q=0', 'en'],
  ['nl;q=1, en', 'nl'],
  ['en;q=0.9;level=1, NL', 'nl'],
  ['*', 'en'],
  ['', 'en'],
  [';;;q=', 'en'],
  [null, 'en'],
])('who asks for %s first comes to %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language)
})

const dutch = {
  stories: 'verhalen',
  signatories: 'ondertekenaars',
  documents: 'documenten',
  outcomes: 'doelen',
  countries: 'landen',
  search: 'zoeken',
  pledges: 'toezeggingen',
}

test.each(Object.entries(dutch))('%s has the word %s in Dutch, and each leads to the other', (english, word) => {
  const rest = '/:slug*'
  expect(wordRewrites()).toContainEqual({ source: `/nl/${word}${rest}`, destination: `/nl/${english}${rest}` })
  expect(wordRedirects()).toContainEqual({
    source: `/en/${word}${rest}`,
    destination: `/en/${english}${rest}`,
    permanent: true,
  })
  expect(inOwnWords(`/nl/${english}/a/b`)).toBe(`/nl/${word}/a/b`)
  expect(inOwnWords(`/en/${word}`)).toBe(`/en/${english}`)
  for (const known of [english, word]) expect(fixedPaths()).toContain(`/nl/${known}`)
})

test('there are no rules for words but those', () => {
  expect(wordRewrites()).toHaveLength(7)
  // Each further language has one, to the list of its stories.
  expect(wordRedirects()).toHaveLength(14 + furtherLanguages.length)
})

test.each(['/nl/verhalen/x', '/en/stories', '/en', '/', '', '/de/stories', '/nl/contact', '/stories/x'])(
  '%s has no other language’s word in it',
  (path) => {
    expect(inOwnWords(path)).toBeNull()
  },
)

test.each([
  ['/nl/verhalen', 'stories'],
  ['/nl/verhalen/x', 'stories'],
  ['/en/countries/jo/feed.xml', 'countries'],
  ['/en/storiesx', undefined],
  ['/nl/stories', undefined],
  ['/nl/zoeken', undefined],
  ['/x/en/stories', undefined],
  ['/en', undefined],
])('%s belongs to the part %s', (path, part) => {
  expect(partAt(path)).toBe(part)
})

test('an editor’s browser, known by the cookie of Next, gets every page from the draft routes', () => {
  const cookie = { type: 'cookie', key: COOKIE_NAME_PRERENDER_BYPASS }
  expect(draftRewrites().map(({ source, destination, has }) => [source, destination, ...has])).toEqual([
    ['/en', '/draft/en', cookie],
    ['/en/:path*', '/draft/en/:path*', cookie],
    ['/nl', '/draft/nl', cookie],
    ['/nl/:path*', '/draft/nl/:path*', cookie],
    ...furtherLanguages.flatMap((id) => [
      [`/${id}`, `/draft/${id}`, cookie],
      [`/${id}/:path*`, `/draft/${id}/:path*`, cookie],
    ]),
  ])
})

test('a page in all languages has an address in each', () => {
  expect(inAllLanguages(searchPath)).toEqual({ en: '/en/search', nl: '/nl/zoeken' })
})

test('every language has words of its own for every part', () => {
  for (const { id } of languages)
    for (const part of parts) expect(listPath(id, part)).toMatch(new RegExp(`^/${id}/[a-z]+$`))
})
