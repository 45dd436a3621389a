import { defaultLanguage, furtherLanguages, type FurtherLanguage } from '../languages.ts'
import { homePath } from '../routes.ts'
import { choiceQuery, readChoice } from './parameters.ts'

// The list of stories in a language that has nothing else has pages, and nothing to choose. As elsewhere in its addresses, the
// words are those of the default language.

const homes = new Set(furtherLanguages.map(homePath))

/** Whether a path is that of such a list. */
export function isFurtherList(path: string): boolean {
  return homes.has(path)
}

/** The number of the page in a query; `undefined` for the first. */
export function readFurtherPage(search: URLSearchParams): string | undefined {
  return readChoice(search, 'stories', defaultLanguage).page
}

/** `?page=2`; empty for the first. */
export function furtherPageQuery(page: string | undefined): string {
  return choiceQuery({ page }, 'stories', defaultLanguage)
}

/** `/ar?page=2` */
export function furtherPagePath(language: FurtherLanguage, page: number): string {
  return homePath(language) + furtherPageQuery(String(page))
}
