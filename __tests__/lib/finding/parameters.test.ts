import { requestedPage, isChoice } from '@/lib/finding/requested-page'
import { changed, choicePath, longestQuery, parameterName, readChoice, type Choice } from '@/lib/finding/parameters'
import { documentKinds, signatoryKinds } from '@/lib/finding/kinds'
import { kindOfWord, wordOfKind } from '@/lib/finding/kind-words'
import { listingPath, type Listing } from '@/lib/finding/listings'
import { languages, type Language } from '@/lib/languages'

test.each<[Language, Listing, Choice, string]>([
  ['en', 'stories', {}, '/en/stories'],
  ['en', 'stories', { outcome: '2', country: 'sy', page: '3' }, '/en/stories?country=sy&outcome=2&page=3'],
  ['nl', 'stories', { outcome: '2', country: 'sy', page: '3' }, '/nl/verhalen?land=sy&doel=2&pagina=3'],
  ['en', 'stories', { country: 'sy', sort: 'oldest', page: '2' }, '/en/stories?country=sy&sort=oldest&page=2'],
  ['nl', 'stories', { sort: 'oldest' }, '/nl/verhalen?volgorde=oudste'],
  ['nl', 'stories', { sort: 'title' }, '/nl/verhalen?volgorde=titel'],
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
  // Only what is another order has an address of its own.
  ['sort=newest', {}],
  ['sort=oudste', {}],
  ['sort=toString', {}],
  ['sort=TITLE', { sort: 'title' }],
  ['constructor=x&__proto__=y&hasOwnProperty=z', {}],
])('%s among the stories means %j', (search, choice) => {
  expect(readChoice(new URLSearchParams(search), 'stories', 'en')).toEqual(choice)
})

test.each([
  ['/en/stories?country=sy', true],
  ['/en/search?q=x', true],
  ['/en/search?page=2&q=x', true],
  ['/en/stories?country=sy&page=2', true],
  ['/en/stories?sort=title', true],
  ['/en/stories?sort=title&page=2', true],
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
        isLight: false,
      })
    }
  for (const pathname of ['/en', '/en/stories/', '/en/stories/page', '/stories', '/sitemap.xml'])
    for (const [search, isLight] of [
      ['?page=2&q=x', false],
      ['?page=2&light', true],
    ] as const)
      expect(requestedPage({ pathname, search })).toEqual({ path: pathname, query: '', isSearch: false, isLight })
})

test.each([
  ['country', 'country', 'land'],
  ['outcome', 'outcome', 'doel'],
  ['signatory', 'signatory', 'ondertekenaar'],
  ['year', 'year', 'jaar'],
  ['kind', 'kind', 'soort'],
  ['plan', 'plan', 'plan'],
  ['language', 'language', 'taal'],
  ['sort', 'sort', 'volgorde'],
  ['page', 'page', 'pagina'],
  ['query', 'q', 'q'],
] as const)('%s is %s in English addresses and %s in Dutch ones', (parameter, english, dutch) => {
  expect([parameterName(parameter, 'en'), parameterName(parameter, 'nl')]).toEqual([english, dutch])
})

test.each<[Listing, string]>([
  ['stories', 'country outcome signatory year sort page'],
  ['signatories', 'kind outcome plan page'],
  ['documents', 'kind plan year language page'],
  ['search', 'query kind page'],
])('%s can be narrowed and sorted by %s, and by nothing else', (listing, parameters) => {
  const all = 'country=sy&outcome=1&signatory=pax&year=2024&plan=iv&language=nl&sort=title&page=2&q=peace'
  const kind = listing === 'signatories' ? 'ministry' : listing === 'documents' ? 'letter' : 'story'
  expect(Object.keys(readChoice(new URLSearchParams(`${all}&kind=${kind}`), listing, 'en')).join(' ')).toBe(parameters)
})

test('one parameter is changed: others stay, and the list begins on its first page', () => {
  const choice: Choice = { country: 'sy', page: '3' }
  expect(choicePath(changed(choice, 'year', '2024'), 'stories', 'en')).toBe('/en/stories?country=sy&year=2024')
  expect(choicePath(changed(choice, 'page', '4'), 'stories', 'en')).toBe('/en/stories?country=sy&page=4')
  expect(choicePath(changed(choice, 'country', undefined), 'stories', 'en')).toBe('/en/stories')
  expect(choicePath({ country: 'sy', page: '1' }, 'stories', 'en')).toBe('/en/stories?country=sy')
})

test('what is typed is put in one form', () => {
  const read = (search: Record<string, string>, listing: Listing) =>
    readChoice(new URLSearchParams(search), listing, 'en')
  expect(read({ q: '  Vrede \n en\u0000veiligheid ' }, 'search')).toEqual({ query: 'Vrede en veiligheid' })
  expect(read({ q: 'e\u0301' }, 'search')).toEqual({ query: '\u00e9' })
  expect(read({ country: ' SY ' }, 'stories')).toEqual({ country: 'sy' })
  expect(read({ country: 'x'.repeat(200) }, 'stories').country).toHaveLength(100)
  expect(read({ page: '100000' }, 'stories')).toEqual({ page: '100000' })
})

test.each([
  ['/en/stories', `?country=${'x'.repeat(1992)}`, 414],
  [`/${'x'.repeat(2000)}`, '', 414],
  ['/en/search', `?q=${'x'.repeat(longestQuery + 1)}`, 400],
])('an address that is too long is refused', (pathname, search, refusal) => {
  expect(requestedPage({ pathname, search })).toEqual({ refusal })
})

test('an address just short enough is read', () => {
  expect(longestQuery).toBe(200)
  expect(requestedPage({ pathname: '/en/search', search: `?q=${'x'.repeat(200)}` })).toMatchObject({ isSearch: true })
  expect(requestedPage({ pathname: `/${'x'.repeat(1999)}`, search: '' })).toMatchObject({ query: '' })
  expect(requestedPage({ pathname: '/en/stories', search: `?x=${'x'.repeat(1997)}` })).toMatchObject({ query: '' })
})

test.each<[Listing, Language, string]>([
  ['signatories', 'en', 'ministry other-government civil-society knowledge-institution'],
  ['signatories', 'nl', 'ministerie andere-overheid maatschappelijk kennisinstelling'],
  [
    'documents',
    'en',
    'action-plan progress-report evaluation letter resolution treaty recommendation research minutes form',
  ],
  [
    'documents',
    'nl',
    'actieplan voortgangsrapportage evaluatie kamerbrief resolutie verdrag aanbeveling onderzoek verslag formulier',
  ],
  ['search', 'en', 'story signatory document page'],
  ['search', 'nl', 'verhaal ondertekenaar document pagina'],
])('addresses of %s in %s that somebody saved name their kinds so, for ever', (listing, language, saved) => {
  const kinds = {
    stories: [],
    signatories: signatoryKinds,
    documents: documentKinds,
    search: ['story', 'partner', 'napDocument', 'page'],
    pledges: [],
  }[listing]
  const words = saved.split(' ')
  expect(words.map((word) => kindOfWord(word, listing, language))).toEqual(kinds)
  expect(kinds.map((kind) => wordOfKind(kind, listing, language))).toEqual(words)
})

test('what is no kind stays as it is, and finds nothing', () => {
  for (const listing of ['stories', 'documents'] as const) {
    expect(kindOfWord('unheard-of', listing, 'en')).toBe('unheard-of')
    expect(wordOfKind('unheard-of', listing, 'en')).toBe('unheard-of')
  }
})

test('kinds are stored by these names, in this order', () => {
  expect(signatoryKinds.join(' ')).toBe('ministry otherGovernment civilSociety knowledgeInstitution')
  expect(documentKinds.join(' ')).toBe(
    'actionPlan progressReport evaluation letter resolution treaty recommendation research minutes form',
  )
})
