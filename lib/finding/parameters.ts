import type { FacetName } from '../facet-names.ts'
import type { Language } from '../languages.ts'
import { normalText } from '../normal-text.ts'
import { kindOfWord, wordOfKind } from './kind-words.ts'
import { listingPath, type Listing } from './listings.ts'
import { sortOfWord, wordOfSort } from './sorts.ts'

/** What can be chosen. */
export type Parameter = FacetName | 'sort' | 'page' | 'query'

/** What a reader chose, independent of the language of the address. */
export type Choice = Readonly<Partial<Record<Parameter, string | undefined>>>

/** The names of parameters in addresses, in each language. They are defined only here. */
const names: Readonly<Record<Language, Readonly<Record<Parameter, string>>>> = {
  en: {
    country: 'country',
    outcome: 'outcome',
    signatory: 'signatory',
    year: 'year',
    kind: 'kind',
    plan: 'plan',
    language: 'language',
    sort: 'sort',
    page: 'page',
    query: 'q',
  },
  nl: {
    country: 'land',
    outcome: 'doel',
    signatory: 'ondertekenaar',
    year: 'jaar',
    kind: 'soort',
    plan: 'plan',
    language: 'taal',
    sort: 'volgorde',
    page: 'pagina',
    query: 'q',
  },
}

/** Asks for the light form of any page: one word in all languages, since it goes with the reader from one to another. */
export const lightParameter = 'light'

/** Which parameters each listing has. All others are ignored. */
const parametersOf: Readonly<Record<Listing, readonly Parameter[]>> = {
  stories: ['country', 'outcome', 'signatory', 'year', 'sort', 'page'],
  signatories: ['kind', 'outcome', 'plan', 'page'],
  documents: ['kind', 'plan', 'year', 'language', 'page'],
  search: ['query', 'kind', 'page'],
  pledges: ['page'],
}

/** The longest search query that is answered. Characters. */
export const longestQuery = 200
/** No known value is longer, so the rest can be cut off. Characters. */
const longestValue = 100

export function parameterName(parameter: Parameter, language: Language): string {
  return names[language][parameter]
}

/** Reads the choice in an address. Unknown, empty and repeated parameters are dropped. */
export function readChoice(search: URLSearchParams, listing: Listing, language: Language): Choice {
  return Object.fromEntries(
    parametersOf[listing].flatMap((parameter) => {
      const value = clean(parameter, search.get(names[language][parameter]) ?? '')
      const meant = meaningOf(parameter, value, listing, language)
      return meant === '' ? [] : [[parameter, meant]]
    }),
  )
}

/** A choice as a query string, always in the same order; empty when nothing is chosen. */
export function choiceQuery(choice: Choice, listing: Listing, language: Language): string {
  const pairs = parametersOf[listing].flatMap((parameter) => {
    const value = choice[parameter]
    if (!value || (parameter === 'page' && value === '1')) return []
    return [[names[language][parameter], valueInAddress(parameter, value, listing, language)]]
  })
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

/** A chosen value as addresses and the filter form write it. */
export function valueInAddress(parameter: Parameter, value: string, listing: Listing, language: Language): string {
  if (parameter === 'sort') return wordOfSort(value, language)
  return parameter === 'kind' ? wordOfKind(value, listing, language) : value
}

/** The address of a listing with a choice. */
export function choicePath(choice: Choice, listing: Listing, language: Language): string {
  return listingPath(language, listing) + choiceQuery(choice, listing, language)
}

/** The choice with one parameter changed or removed; it starts on the first page again. */
export function changed(choice: Choice, parameter: Parameter, value: string | undefined): Choice {
  return { ...choice, [parameter]: value, ...(parameter !== 'page' && { page: undefined }) }
}

/** What a value in an address stands for; empty for none. */
function meaningOf(parameter: Parameter, value: string, listing: Listing, language: Language): string {
  if (parameter === 'sort') return sortOfWord(value, language)
  return parameter === 'kind' ? kindOfWord(value, listing, language) : value
}

function clean(parameter: Parameter, value: string): string {
  if (parameter === 'query') return normalText(value.replaceAll(/[\s\p{Cc}]+/gu, ' ')).trim()
  const short = value.trim().slice(0, longestValue)
  // The first page is the list itself; anything else must be a number.
  if (parameter === 'page') return /^[1-9]\d{0,5}$/.test(short) && short !== '1' ? short : ''
  return short.toLowerCase()
}
