import type { Language } from '../languages.ts'
import { find, type Facet, type FacetReaders } from './facets.ts'
import { pageOf, type PageOf } from './pages.ts'
import { choicePath, type Choice } from './parameters.ts'
import type { ListPlace } from './places.ts'

/** What of a list is shown, and what else could be. */
export interface List<T> extends PageOf<T> {
  readonly place: ListPlace
  readonly language: Language
  readonly choice: Choice
  /** Whether it is only a part of the list, by a reader's choice. */
  readonly isChosen: boolean
  readonly facets: readonly Facet[]
  /** How many there are without any choice. */
  readonly all: number
}

interface ListOptions<T> {
  readonly things: readonly T[]
  readonly readers: FacetReaders<T>
  readonly place: ListPlace
  readonly choice: Choice
  readonly language: Language
  /** How many things stand on a page. */
  readonly size: number
}

/** A list as a reader wants to see it; `null` when it has no such page. */
export function listOf<T>({ things, readers, place, choice, language, size }: ListOptions<T>): List<T> | null {
  const { page, ...rest } = choice
  const found = find(things, readers, choice, language)
  const shown = pageOf(found.things, page, size)
  return (
    shown && {
      ...shown,
      place,
      language,
      choice,
      isChosen: Object.keys(rest).length > 0,
      facets: found.facets,
      all: things.length,
    }
  )
}

/** Where a list begins on its page: who chooses again comes back there, not to the title. */
export const listAnchor = 'list'

/** The address of the same list with another choice. */
export function listHref({ place, language }: Pick<List<unknown>, 'place' | 'language'>, choice: Choice): string {
  return `${choicePath(choice, place, language)}#${listAnchor}`
}
