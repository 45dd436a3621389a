import { find, type FacetValues } from '@/lib/finding/facets'
import { listHref, listOf } from '@/lib/finding/list'
import { pageNumbers, pageOf } from '@/lib/finding/pages'
import type { Choice } from '@/lib/finding/parameters'

interface Item {
  readonly id: string
  readonly country: readonly string[]
  readonly year?: string
}

const items: readonly Item[] = [
  { id: 'a', country: ['sy'], year: '2024' },
  { id: 'b', country: ['sy', 'jo'], year: '2023' },
  { id: 'c', country: ['jo', 'jo'], year: '2024' },
  { id: 'd', country: [] },
]
const facetValues: FacetValues<Item> = {
  country: ({ country }) => country.map((value) => ({ value, label: value.toUpperCase() })),
  year: ({ year }) => (year ? [{ value: year, label: year }] : []),
}

test.each<[Choice, string, string, string]>([
  [{}, 'abcd', 'JO 2, SY 2', '2024 2, 2023 1'],
  [{ country: 'sy' }, 'ab', 'JO 2, SY 2', '2024 1, 2023 1'],
  [{ year: '2024' }, 'ac', 'JO 1, SY 1', '2024 2, 2023 1'],
  [{ country: 'jo', year: '2024' }, 'c', 'JO 1, SY 1', '2024 1, 2023 1'],
  [{ country: 'xx' }, '', 'JO 2, SY 2', ''],
  [{ country: 'xx', year: '1999' }, '', '', ''],
])('%j finds %s; countries %s; years %s', (choice, ids, countries, years) => {
  const { items: found, facets } = find(items, facetValues, choice, 'en')
  const counts = (name: string) =>
    facets
      .find((facet) => facet.name === name)
      ?.options.map(({ label, count }) => `${label} ${count}`)
      .join(', ') ?? ''
  expect(found.map(({ id }) => id).join('')).toBe(ids)
  expect(counts('country')).toBe(countries)
  expect(counts('year')).toBe(years)
})

test('each count is what that choice would find', () => {
  for (const choice of [{}, { country: 'sy' }, { year: '2023' }, { country: 'jo', year: '2024' }])
    for (const { name, options } of find(items, facetValues, choice, 'en').facets)
      for (const { value, count } of options)
        expect(find(items, facetValues, { ...choice, [name]: value }, 'en').items).toHaveLength(count)
})

test('the count without a filter is what the other filters find', () => {
  for (const choice of [{ country: 'sy' }, { country: 'jo', year: '2023' }, { country: 'xx', year: '2024' }])
    for (const { name, countWithout } of find(items, facetValues, choice, 'en').facets)
      expect(find(items, facetValues, { ...choice, [name]: undefined }, 'en').items).toHaveLength(countWithout)
})

test('in an empty result, a value that other items have keeps its label', () => {
  const { items: found, facets } = find(items.slice(0, 3), facetValues, { country: 'sy', year: '1999' }, 'en')
  expect(found).toEqual([])
  expect(facets.map(({ chosen }) => chosen?.label)).toEqual(['SY', ''])
})

test('outcomes are offered in the order of their numbers', () => {
  const titles = ['Participation', 'Prevention', 'Protection', 'Aid']
  const outcome = (number: number) => [{ value: String(number + 1), label: titles[number] ?? '' }]
  expect(find([3, 1, 0, 2], { outcome }, {}, 'en').facets[0]?.options.map(({ label }) => label)).toEqual(titles)
})

test('outcome 10 comes after outcome 2, as does what is numbered in its name', () => {
  const numbered = { outcome: (number: number) => [{ value: String(number), label: `Outcome ${number}` }] }
  const plan = { plan: (number: number) => [{ value: String(number), label: `NAP ${number}` }] }
  for (const values of [numbered, plan])
    expect(find([10, 1, 2], values, {}, 'en').facets[0]?.options.map(({ value }) => value)).toEqual(['1', '2', '10'])
})

test('a value that no item has gets no label', () => {
  const { facets } = find(items, facetValues, { country: 'xx' }, 'en')
  expect(facets[0]?.chosen).toEqual({ value: 'xx', label: '', count: 0 })
})

test('a facet by which nothing changes is not offered, unless it is chosen', () => {
  const same = items.slice(0, 1)
  expect(find(same, facetValues, {}, 'en').facets).toEqual([])
  expect(find(same, facetValues, { country: 'sy' }, 'en').facets.map(({ name }) => name)).toEqual(['country'])
  const alike = ['a', 'c'].map((id) => ({ id, country: ['sy', 'jo'] }))
  expect(find(alike, facetValues, {}, 'en').facets).toEqual([])
})

test('a facet is offered when one of its values is not that of every item', () => {
  const { facets } = find(items.slice(0, 2), { country: facetValues.country }, {}, 'en')
  expect(facets[0]?.options.map(({ label, count }) => `${label} ${count}`)).toEqual(['JO 1', 'SY 2'])
})

test.each([
  [undefined, 1, 'abc'],
  ['2', 2, 'de'],
  ['3', null, ''],
  ['0', null, ''],
  ['x', null, ''],
  ['1.5', null, ''],
])('page %s of five, three to a page', (page, number, letters) => {
  const found = pageOf([...'abcde'], page, 3)
  expect([found?.page ?? null, found?.items.join('') ?? '']).toEqual([number, letters])
})

test('an empty list has one page', () => {
  expect(pageOf([], undefined, 3)).toMatchObject({ page: 1, pages: 1, total: 0 })
  expect(pageOf([], '2', 3)).toBeNull()
})

test.each([
  [1, 1, '1'],
  [1, 3, '1 2 3'],
  [2, 3, '1 2 3'],
  [1, 4, '1 2 3 4'],
  [1, 9, '1 2 … 9'],
  [4, 9, '1 2 3 4 5 … 9'],
  [5, 9, '1 … 4 5 6 … 9'],
  [9, 9, '1 … 8 9'],
])('on page %i of %i there are ways to %s', (page, pages, shown) => {
  expect(
    pageNumbers(page, pages)
      .map((each) => each ?? '…')
      .join(' '),
  ).toBe(shown)
})

test('a page of which only the beginning of the list is given knows how long the list is', () => {
  expect(pageOf([...'abc'], '1', 3, 7)).toEqual({ items: ['a', 'b', 'c'], page: 1, pages: 3, total: 7 })
})

test('a list that is not that long is not there; a choice begins on its first page', () => {
  const options = { items, facetValues, listing: 'stories', language: 'nl', size: 3 } as const
  expect(listOf({ ...options, choice: { page: '3' } })).toBeNull()
  const list = listOf({ ...options, choice: { page: '2' } })
  expect(list).toMatchObject({ page: 2, pages: 2, total: 4, all: 4, isChosen: false })
  expect(list && listHref(list, { country: 'sy', page: '1' })).toBe('/nl/verhalen?land=sy#list')
  expect(listOf({ ...options, choice: { country: 'sy' } })).toMatchObject({ total: 2, all: 4, isChosen: true })
})
