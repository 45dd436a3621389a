import { stegaClean } from '@sanity/client/stega'
import type { Language } from '@/lib/languages'
import type { Choice } from '@/lib/finding/parameters'
import { searchEntry, resultItem } from '@/lib/search/entries'
import { hitPage, withTexts, type SearchResults } from '@/lib/search/results'
import { makeSearchIndex, type SearchIndex } from '@/lib/search/search-index'
import { sanityFetch } from '@/sanity/preview/live'
import { previewMode } from '@/sanity/preview/preview-mode'
import { FOUND_QUERY, SEARCH_QUERY } from '@/sanity/queries/search'
import { contentVersion } from './content-version'
import { cachePerLanguage } from './cache-per-language'

const indexes = cachePerLanguage(makeIndex)

async function makeIndex(language: Language): Promise<SearchIndex> {
  const found = await sanityFetch({ query: SEARCH_QUERY, params: { language } })
  // For editors, texts contain stega marks, which must not be indexed.
  return makeSearchIndex(stegaClean(found).map(searchEntry), language)
}

/**
 * Searches the index, and fetches the texts of the hits again, so that a story which readers can no longer see is not
 * shown, however old the index. If a hit is missing, the index is out of date and the search is repeated.
 * @returns `null` when there is no such page
 */
export async function searchFor(language: Language, choice: Choice, isAgain = false): Promise<SearchResults | null> {
  const kept = indexes(language)
  // An editor's index contains drafts: it must never be cached for readers.
  const isDraft = (await previewMode()) === 'drafts'
  const index = isDraft ? await makeIndex(language) : await kept.get(await contentVersion())
  const page = hitPage(index, choice, language)
  if (!page) return null
  const ids = page.items.map(({ id }) => id)
  const found = await sanityFetch({ query: FOUND_QUERY, params: { language, ids } })
  if (found.length < ids.length && !isAgain && !isDraft) {
    kept.drop(index)
    return searchFor(language, choice, true)
  }
  return withTexts(
    page,
    found.map((each) => resultItem(each, language)),
  )
}
