import { documentEntry } from '@/components/styleguide/fixtures/document'
import { signatoryEntry } from '@/components/styleguide/fixtures/signatory'
import type { FacetValues } from '@/lib/finding/facets'
import {
  documentFacetValues,
  signatoryFacetValues,
  storyFacetValues,
  type StoryFacts,
} from '@/lib/finding/facet-values'

const story: StoryFacts = {
  _id: 'a',
  title: 'A title',
  publishedAt: '2024-03-08',
  countries: [
    { code: 'SY', name: 'Syria' },
    { code: null, name: 'nowhere' },
    { code: 'JO', name: null },
  ],
  outcomes: [
    { number: 2, title: 'Prevention' },
    { number: 3, title: null },
    { number: null, title: 'Without a number' },
  ],
  signatories: [{ slug: 'pax', name: 'PAX' }],
}
/** What an item can be filtered by in one way: value and label. */
const chosenOnly = <T>(values: FacetValues<T>, item: T, name: keyof FacetValues<T>) =>
  values[name]?.(item).map(({ value, label }) => `${value} ${label}`)

test('a story: lower case in addresses; what has no name or no value cannot be chosen', () => {
  const values = storyFacetValues()
  expect(chosenOnly(values, story, 'country')).toEqual(['sy Syria'])
  expect(chosenOnly(values, story, 'outcome')).toEqual(['2 Prevention', '3 3'])
  expect(chosenOnly(values, story, 'signatory')).toEqual(['pax PAX'])
  expect(chosenOnly(values, story, 'year')).toEqual(['2024 2024'])
  expect(chosenOnly(values, { ...story, publishedAt: null }, 'year')).toEqual([])
})

test('a signatory', () => {
  const values = signatoryFacetValues('nl')
  expect(chosenOnly(values, signatoryEntry, 'kind')).toEqual(['civilSociety Maatschappelijke organisatie'])
  expect(chosenOnly(values, { ...signatoryEntry, kind: null }, 'kind')).toEqual([])
  // @ts-expect-error An API write may name any kind.
  expect(chosenOnly(values, { ...signatoryEntry, kind: 'unheard-of' }, 'kind')).toEqual([])
  const outcomes = [{ _id: 'o', number: 2, title: 'Prevention', titleLanguage: null }]
  expect(chosenOnly(values, { ...signatoryEntry, outcomes }, 'outcome')).toEqual(['2 Prevention'])
  expect(chosenOnly(values, signatoryEntry, 'plan')).toEqual(['iii NAP III', 'iv NAP IV'])
})

test('a document: the year of its publication, else that in which its period begins', () => {
  const values = documentFacetValues('nl')
  const year = (facts: object) => chosenOnly(values, { ...documentEntry, ...facts }, 'year')
  expect(year({ publishedDate: '2019-05-01', period: { from: '2016', until: null } })).toEqual(['2019 2019'])
  expect(year({ publishedDate: null, period: { from: '2016', until: null } })).toEqual(['2016 2016'])
  expect(year({ publishedDate: null, period: null })).toEqual([])
  const language = (languages: string[]) => chosenOnly(values, { ...documentEntry, languages }, 'language')
  expect(language(['nl', 'ar', 'nl', ''])).toEqual(['nl Nederlands', 'ar Arabisch'])
  expect(chosenOnly(values, { ...documentEntry, cycle: null }, 'plan')).toEqual([])
  expect(chosenOnly(values, { ...documentEntry, cycle: 'IV' }, 'plan')).toEqual(['iv NAP IV'])
  expect(chosenOnly(values, { ...documentEntry, kind: 'treaty' }, 'kind')).toEqual(['treaty Verdrag'])
})
