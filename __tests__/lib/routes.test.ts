import { languages } from '@/lib/languages'
import {
  entryPath,
  homePath,
  listPath,
  countryPath,
  outcomePath,
  pagePath,
  parts,
  pathOf,
  preferredLanguage,
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
  ['*', 'en'],
  ['', 'en'],
  [';;;q=', 'en'],
  [null, 'en'],
])('who asks for %s first comes to %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language)
})

test('every language has words of its own for every part', () => {
  for (const { id } of languages)
    for (const part of parts) expect(listPath(id, part)).toMatch(new RegExp(`^/${id}/[a-z]+$`))
})
