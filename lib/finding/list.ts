import type { Language } from '../languages.ts'
import { find, type Facet, type FacetValues } from './facets.ts'
import { pageOf, type PageOf } from './pages.ts'
import { choicePath, type Choice } from './parameters.ts'
import type { ContentListing } from './listings.ts'

/** One page of a list, and the filters on offer. */
export interface List<T> extends PageOf<T> {
  readonly listing: ContentListing
  readonly language: Language
  readonly choice: Choice
  /** Whether a reader chose a part of the list, or another order. */
  readonly isChosen: boolean
  /** Whether it shows only a part. */
  readonly isFiltered: boolean
  readonly facets: readonly Facet[]
  /** How many items there are without any filter. */
  readonly all: number
}

interface ListOptions<T> {
  readonly items: readonly T[]
  readonly facetValues: FacetValues<T>
  readonly listing: ContentListing
  readonly choice: Choice
  readonly language: Language
  /** How many items a page has. */
  readonly size: number
}

/** A list as a reader chose to see it; `null` when it has no such page. */
export function listOf<T>({ items, facetValues, listing, choice, language, size }: ListOptions<T>): List<T> | null {
  const { page, ...chosen } = choice
  const { sort: _, ...filters } = chosen
  const found = find(items, facetValues, choice, language)
  const shown = pageOf(found.items, page, size)
  return (
    shown && {
      ...shown,
      listing,
      language,
      choice,
      isChosen: Object.keys(chosen).length > 0,
      isFiltered: Object.keys(filters).length > 0,
      facets: found.facets,
      all: items.length,
    }
  )
}

/** Where the list starts on its page: a reader who filters returns there, not to the title. */
export const listAnchor = 'list'

/** The address of the same list with another choice. */
export function listHref({ listing, language }: Pick<List<unknown>, 'listing' | 'language'>, choice: Choice): string {
  return `${choicePath(choice, listing, language)}#${listAnchor}`
}
