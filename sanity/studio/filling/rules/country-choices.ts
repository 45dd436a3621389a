import { languages, type Language } from '../../../../lib/languages.ts'
import { countryCodes } from './country-codes.ts'

export interface CountryChoice {
  /** ISO 3166-1, two capitals. */
  readonly code: string
  readonly names: Readonly<Record<Language, string>>
}

/** All countries and territories, by their English names. Names are those of Unicode's CLDR, which browsers carry. */
export function countryChoices(): readonly CountryChoice[] {
  const names = { en: namesIn('en'), nl: namesIn('nl') }
  return countryCodes
    .map((code) => ({ code, names: { en: names.en(code), nl: names.nl(code) } }))
    .toSorted((a, b) => a.names.en.localeCompare(b.names.en, 'en'))
}

/** The value of a country's `name`, as the plugin for languages stores it. */
export function storedNames(names: CountryChoice['names']) {
  return languages.map(({ id }) => ({
    _key: id,
    _type: 'internationalizedArrayStringValue',
    language: id,
    value: names[id],
  }))
}

function namesIn(language: Language): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  return (code) => names.of(code) ?? code
}
