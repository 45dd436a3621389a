import type { Language } from '../languages.ts'
import { find, type Facet, type FacetValues, type FilteredItems } from './facets.ts'
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
  /** The filters on offer where none is chosen, for who knows them: then a page costs what it shows. */
  readonly unfiltered?: (() => readonly Facet[]) | undefined
}

/** A list as a reader chose to see it; `null` when it has no such page. */
export function listOf<T>(options: ListOptions<T>): List<T> | null {
  const { items, facetValues, listing, choice, language, size, unfiltered } = options
  const { page, ...chosen } = choice
  const { sort: _, ...filters } = chosen
  const isFiltered = Object.keys(filters).length > 0
  const found: FilteredItems<T> =
    unfiltered && !isFiltered ? { items, facets: unfiltered() } : find(items, facetValues, choice, language)
  const shown = pageOf(found.items, page, size)
  return (
    shown && {
      ...shown,
      listing,
      language,
      choice,
      isChosen: Object.keys(chosen).length > 0,
      isFiltered,
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
