import { languages } from '../languages.ts'
import { choiceQuery, longestQuery, parameterName, readChoice } from './parameters.ts'
import { placeAt } from './places.ts'

/** Longer paths and longer queries are no address of ours. Characters. */
const longest = 2000

/** What an address asks for, in the one form in which it is kept. */
export type Asked =
  | {
      readonly path: string
      /** `?country=sy`; empty when nothing is chosen. */
      readonly query: string
      readonly isSearch: boolean
    }
  /** The status to refuse it with (RFC 9110, 15.5): nothing need be asked for it. */
  | { readonly refusal: 400 | 414 }

/** Reads an address: what means nothing is dropped, so that any number of its forms are one page. */
export function askedOf({ pathname: path, search }: Pick<URL, 'pathname' | 'search'>): Asked {
  if (path.length > longest || search.length > longest) return { refusal: 414 }
  const at = placeAt(path)
  if (!at || search === '') return { path, query: '', isSearch: at?.place === 'search' }
  const choice = readChoice(new URLSearchParams(search), at.place, at.language)
  if ((choice.query ?? '').length > longestQuery) return { refusal: 400 }
  return { path, query: choiceQuery(choice, at.place, at.language), isSearch: at.place === 'search' }
}

const pageNames = languages.map(({ id }) => parameterName('page', id)).join('|')
const onlyPage = new RegExp(`\\?(?:${pageNames})=\\d+$`)

/**
 * Whether a page is only one of the many choices that readers make: there can be any number of them, so they share a
 * small space. The pages of a list are as many as its content is long.
 */
export function isChoice(address: string): boolean {
  return address.includes('?') && !onlyPage.test(address)
}
