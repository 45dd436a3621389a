import { countryChoices, storedNames } from '@/sanity/studio/filling/rules/country-choices'
import { world } from '@/lib/map/world.generated'

const choices = countryChoices()
const named = (code: string) => choices.find((choice) => choice.code === code)?.names

test('all countries of the map are there, each with a name in both languages, sorted as one reads', () => {
  expect(choices).toHaveLength(250)
  expect(new Set(choices.map(({ code }) => code)).size).toBe(250)
  const drawn = world.map(([code]) => code).filter((code) => code !== '')
  expect(drawn.filter((code) => !named(code))).toEqual([])
  expect(choices.filter(({ code, names }) => names.en === code || names.nl === code)).toEqual([])
  expect(choices.at(0)?.names).toEqual({ en: 'Afghanistan', nl: 'Afghanistan' })
  expect(named('UA')).toEqual({ en: 'Ukraine', nl: 'Oekraïne' })
  expect(named('CD')).toEqual({ en: 'Congo - Kinshasa', nl: 'Congo-Kinshasa' })
})

test('names are stored as the plugin for languages does', () => {
  expect(storedNames({ en: 'Syria', nl: 'Syrië' })).toEqual([
    { _key: 'en', _type: 'internationalizedArrayStringValue', language: 'en', value: 'Syria' },
    { _key: 'nl', _type: 'internationalizedArrayStringValue', language: 'nl', value: 'Syrië' },
  ])
})
