import { line } from '../../sanity/seed/shape/in-languages.ts'
import type { SeedDocument } from '../../sanity/seed/shape/seed-document.ts'

/** Countries that the first content does not have, spread over the map. That a sample is set in one says nothing about it. */
const codes = [
  'AR',
  'AU',
  'BR',
  'CA',
  'CL',
  'CV',
  'DK',
  'FI',
  'GR',
  'IN',
  'IS',
  'JP',
  'KE',
  'MG',
  'MX',
  'NZ',
  'PT',
  'SE',
]

const names = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  nl: new Intl.DisplayNames('nl', { type: 'region' }),
}

export const sampleCountryId = (code: string) => `country-${code.toLowerCase()}`

export function sampleCountries(): (SeedDocument & { readonly code: string })[] {
  return codes.map((code) => ({
    _id: sampleCountryId(code),
    _type: 'country',
    code,
    name: line({ en: names.en.of(code) ?? code, nl: names.nl.of(code) ?? code }),
  }))
}
