import { countriesWithStories } from '@/lib/story-index/countries-with-stories'

const country = (code: string, name: string) => ({
  _id: `country-${code}`,
  _type: 'country' as const,
  code,
  name,
  nameLanguage: 'en',
})

test('countries come by name, each once, with what all of their stories are about', () => {
  const places = countriesWithStories(
    [
      { countries: [country('SY', 'Syria'), country('JO', 'Jordan')], threads: [3] },
      { countries: [country('JO', 'Jordan')], threads: [1, 3] },
      { countries: [], threads: [2] },
    ],
    'en',
  )
  expect(places.map(({ code, count, threads }) => [code, count, threads])).toEqual([
    ['JO', 2, [1, 3]],
    ['SY', 1, [3]],
  ])
})

test('no story, no country', () => {
  expect(countriesWithStories([], 'nl')).toEqual([])
})
