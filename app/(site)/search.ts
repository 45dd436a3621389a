import { dependOn } from '@/lib/dependencies/note-dependencies'
import type { Language } from '@/lib/languages'
import type { Choice } from '@/lib/finding/parameters'
import { resultItem } from '@/lib/search/entries'
import { hitPage, withTexts, type SearchResults } from '@/lib/search/results'
import type { SearchIndex } from '@/lib/search/search-index'
import { sanityFetch } from '@/sanity/preview/live'
import { previewMode } from '@/sanity/preview/preview-mode'
import { FOUND_QUERY } from '@/sanity/queries/search'
import { contentVersion } from './content-version'
import { makeDraftsIndex, searchIndexes } from './search-index'

const newestIndex = async (language: Language) => searchIndexes(language).get(await contentVersion())

/** Who searches for what was published a moment ago should find it; nobody should wait while change follows change. Milliseconds. */
const longestWait = 1_000

/** The one before it where a new one takes long to make. */
async function indexAtHand(language: Language): Promise<SearchIndex> {
  const { thing, isOlder } = await searchIndexes(language).getSoon(await contentVersion(), longestWait)
  dependOn({ isProvisional: isOlder })
  return thing
}

/**
 * Searches the index, and fetches the texts of the hits again, so that a story which readers can no longer see is not
 * shown, however old the index. If a hit is missing, the index is out of date and the search is repeated.
 * @returns `null` when there is no such page
 */
export async function searchFor(language: Language, choice: Choice, isAgain = false): Promise<SearchResults | null> {
  const isDraft = (await previewMode()) === 'drafts'
  const index = isDraft ? await makeDraftsIndex(language) : await (isAgain ? newestIndex : indexAtHand)(language)
  const page = hitPage(index, choice, language)
  if (!page) return null
  const ids = page.items.map(({ id }) => id)
  const found = await sanityFetch({ query: FOUND_QUERY, params: { language, ids } })
  if (found.length < ids.length && !isAgain && !isDraft) {
    searchIndexes(language).drop(index)
    return searchFor(language, choice, true)
  }
  return withTexts(
    page,
    found.map((each) => resultItem(each, language)),
  )
}
