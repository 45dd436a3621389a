import { languages, type Language } from '@/sanity/languages'
import type { Choice } from '@/lib/finding/parameters'
import { entryOf, shownOf } from '@/lib/search/entries'
import { keepCurrent, type Kept } from '@/lib/search/keep-current'
import { hitPage, withTexts, type SearchResults } from '@/lib/search/results'
import { makeSearchIndex, type SearchIndex } from '@/lib/search/search-index'
import { sanityFetch } from '@/sanity/live'
import { FOUND_QUERY, SEARCH_QUERY } from '@/sanity/queries/search'
import { contentVersion } from './content-version'

/** Pages are made anew at this age too: see the front. Milliseconds. */
const maxAge = 60_000

const indexes = new Map<Language, Kept<SearchIndex>>(
  languages.map(({ id: language }) => {
    const make = async () => {
      const found = await sanityFetch({ query: SEARCH_QUERY, params: { language } })
      return makeSearchIndex(found.map(entryOf), language)
    }
    return [language, keepCurrent({ make, now: Date.now, maxAge })]
  }),
)

/**
 * Answers a question from the index, with the texts asked for anew: what may not be read at this moment is not shown,
 * however old the index. When something is missing, the index is out of date and the search is done again.
 * @returns `null` when there are not so many pages
 */
export async function searchFor(language: Language, choice: Choice, isAgain = false): Promise<SearchResults | null> {
  const kept = indexes.get(language)
  const index = await kept?.get(await contentVersion())
  const page = index && hitPage(index.search(choice.query ?? ''), choice, language)
  if (!page) return null
  const ids = page.things.map(({ id }) => id)
  const found = await sanityFetch({ query: FOUND_QUERY, params: { language, ids } })
  if (found.length < ids.length && !isAgain) {
    kept?.drop(index)
    return searchFor(language, choice, true)
  }
  return withTexts(
    page,
    found.map((each) => shownOf(each, language)),
  )
}
