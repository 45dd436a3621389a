import { documentInWords } from '@/lib/content/document-in-words'
import { homeTitle } from '@/lib/content/home-title'
import { dictionary } from '@/lib/dictionaries'
import { pageMetadata } from '@/lib/sharing/page-metadata'

const page = { title: 'A title', path: '/en/a', siteTitle: 'Site', siteUrl: 'https://site.invalid' }

test('the language for social media has its territory, and others have theirs', () => {
  const { openGraph } = pageMetadata({ ...page, language: 'en', alternates: { nl: '/nl/a', ar: '/ar/a', uk: '/uk/a' } })
  expect(openGraph).toMatchObject({ locale: 'en_GB', alternateLocale: ['nl_NL', 'ar', 'uk_UA'] })
})

test('the site is named once in a title', () => {
  const titleOf = (title: string, isWholeTitle?: boolean) =>
    pageMetadata({ ...page, language: 'en', title, isWholeTitle }).title
  expect([titleOf('A title'), titleOf('Site'), titleOf('Site – about', true)]).toEqual([
    'A title – Site',
    'Site',
    'Site – about',
  ])
})

test('the home page says in a tab which site it is, and what that is about', () => {
  expect(homeTitle({ title: 'NAP', description: 'The plan.' }, 'en')).toBe('NAP – The plan')
  expect(homeTitle({ title: 'NAP', description: null }, 'en')).toBe('NAP')
  expect(homeTitle(null, 'nl')).toBe('NAP 1325')
})

test('a document that nobody described is described by what it is', () => {
  const facts = { kind: 'letter', number: '26150-190', publisher: 'Ministry', publishedDate: '2020-12-18' } as const
  expect(documentInWords(facts, 'nl')).toBe('Kamerbrief, Kamerstuk 26150, nr. 190, Ministry, 18 december 2020')
  expect(documentInWords({ ...facts, kind: null, number: null }, 'en')).toBe('Ministry, 18 December 2020')
  expect(documentInWords({ kind: null, number: null, publisher: null, publishedDate: null }, 'en')).toBeNull()
})

test('numbers are written as in the language', () => {
  const [en, nl] = [dictionary('en'), dictionary('nl')]
  expect([en.stories.count(1003), nl.stories.count(1003)]).toEqual(['1,003 stories', '1.003 verhalen'])
  expect([en.finding.found('1 story', 1003), nl.signatories.described(17, 1003)]).toEqual([
    '1 story out of 1,003',
    '17 van de meer dan 1.003 ondertekenaars staan hier',
  ])
})
