import { requestedPage, isChoice } from '@/lib/finding/requested-page'
import { choicePath, readChoice, type Choice } from '@/lib/finding/parameters'
import { listingPath, type Listing } from '@/lib/finding/listings'
import { languages, type Language } from '@/lib/languages'

test.each<[Language, Listing, Choice, string]>([
  ['en', 'stories', {}, '/en/stories'],
  ['en', 'stories', { outcome: '2', country: 'sy', page: '3' }, '/en/stories?country=sy&outcome=2&page=3'],
  ['nl', 'stories', { outcome: '2', country: 'sy', page: '3' }, '/nl/verhalen?land=sy&doel=2&pagina=3'],
  ['nl', 'signatories', { kind: 'civilSociety', plan: 'iv' }, '/nl/ondertekenaars?soort=maatschappelijk&plan=iv'],
  ['en', 'documents', { kind: 'progressReport', year: '2019' }, '/en/documents?kind=progress-report&year=2019'],
  ['nl', 'search', { query: 'vrouwen & vrede', kind: 'story' }, '/nl/zoeken?q=vrouwen+%26+vrede&soort=verhaal'],
])('in %s, a choice of %s, %j, has the address %s, and is read from it', (language, listing, choice, address) => {
  expect(choicePath(choice, listing, language)).toBe(address)
  const { searchParams } = new URL(address, 'http://site.invalid')
  expect(readChoice(searchParams, listing, language)).toEqual(choice)
})

test('what is chosen in one language is the same in all of them', () => {
  const choice: Choice = { kind: 'evaluation', plan: 'iii', year: '2019', language: 'nl', page: '2' }
  for (const { id } of languages) {
    const { searchParams } = new URL(choicePath(choice, 'documents', id), 'http://site.invalid')
    expect(readChoice(searchParams, 'documents', id)).toEqual(choice)
  }
})

test.each([
  ['page=1', {}],
  ['page=0', {}],
  ['page=02', {}],
  ['page=2x', {}],
  ['page=99999999', {}],
  ['page=17', { page: '17' }],
  ['country=%00', { country: '\0' }],
  ['country=<script>', { country: '<script>' }],
  ['kind=story', {}],
  ['constructor=x&__proto__=y&hasOwnProperty=z', {}],
])('%s among the stories means %j', (search, choice) => {
  expect(readChoice(new URLSearchParams(search), 'stories', 'en')).toEqual(choice)
})

test.each([
  ['/en/stories?country=sy', true],
  ['/en/search?q=x', true],
  ['/en/search?page=2&q=x', true],
  ['/en/stories?country=sy&page=2', true],
  ['/en/stories?page=2', false],
  ['/nl/verhalen?pagina=2', false],
  ['/en/stories', false],
])('%s is one of many: %s', (address, expected) => {
  expect(isChoice(address)).toBe(expected)
})

test('every list and the search is known by its address, and nothing else is', () => {
  const places: readonly Listing[] = ['stories', 'signatories', 'documents', 'search']
  for (const { id } of languages)
    for (const listing of places) {
      const pathname = listingPath(id, listing)
      expect(requestedPage({ pathname, search: '?x=1' })).toEqual({
        path: pathname,
        query: '',
        isSearch: listing === 'search',
      })
    }
  for (const pathname of ['/en', '/en/stories/', '/en/stories/page', '/stories', '/sitemap.xml'])
    expect(requestedPage({ pathname, search: '?page=2&q=x' })).toEqual({ path: pathname, query: '', isSearch: false })
})
