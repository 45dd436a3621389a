import { perLanguage } from './formatters.ts'
import { isFurther, type StoryLanguage } from './languages.ts'

const regions = perLanguage((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }))

interface CodedCountry {
  readonly code: string | null
  readonly name: string | null
  readonly nameLanguage: string | null
}

/**
 * A country as a reader of a language calls it. Editors name countries in the languages of the site; in one that has stories
 * alone it is the name of the Unicode CLDR, where it has one.
 */
export function countryIn<T extends CodedCountry>(country: T, language: StoryLanguage): T {
  if (!isFurther(language) || country.nameLanguage === language || !/^[A-Z]{2}$/iu.test(country.code ?? ''))
    return country
  const name = regions(language).of(country.code?.toUpperCase() ?? '')
  return name ? { ...country, name, nameLanguage: language } : country
}
