import { languages } from '../languages.ts'
import { furtherPageQuery, isFurtherList, readFurtherPage } from './further-pages.ts'
import { choiceQuery, lightParameter, longestQuery, parameterName, readChoice } from './parameters.ts'
import { listingAt } from './listings.ts'

/** Longer paths and longer queries are no address of ours. Characters. */
const longest = 2000

/** What an address requests, in the one form in which it is cached. */
export type RequestedPage =
  | {
      readonly path: string
      /** `?country=sy`; empty when nothing is chosen. */
      readonly query: string
      readonly isSearch: boolean
      /** Whether it is to come without typeface and pictures. */
      readonly isLight: boolean
    }
  /** The status to refuse it with (RFC 9110, 15.5), without rendering anything. */
  | { readonly refusal: 400 | 414 }

/** Reads an address. Parameters without a meaning are dropped, so that all forms of an address are one page. */
export function requestedPage({ pathname: path, search }: Pick<URL, 'pathname' | 'search'>): RequestedPage {
  if (path.length > longest || search.length > longest) return { refusal: 414 }
  const parameters = new URLSearchParams(search)
  const plain = { path, isSearch: false, isLight: parameters.has(lightParameter) }
  if (isFurtherList(path)) return { ...plain, query: furtherPageQuery(readFurtherPage(parameters)) }
  const at = listingAt(path)
  if (!at) return { ...plain, query: '' }
  const choice = readChoice(parameters, at.listing, at.language)
  if (choice.query && choice.query.length > longestQuery) return { refusal: 400 }
  return { ...plain, query: choiceQuery(choice, at.listing, at.language), isSearch: at.listing === 'search' }
}

const pageNames = languages.map(({ id }) => parameterName('page', id)).join('|')
const onlyPage = new RegExp(`\\?(?:${pageNames})=\\d+$`)

/**
 * Whether an address is one of the many choices that readers make. There can be any number of them, so they share a small
 * cache. The pages of a whole list are only as many as its content needs.
 */
export function isChoice(address: string): boolean {
  return address.includes('?') && !onlyPage.test(address)
}
