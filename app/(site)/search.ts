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

/** Who searches for what was published a moment ago should find it; nobody should wait while change follows change. Milliseconds. */
const longestWait = 3_000

/** The one before it where a new one takes long to make. */
async function indexAtHand(language: Language): Promise<SearchIndex> {
  const { thing, isOlder } = await searchIndexes(language).getSoon(await contentVersion(), longestWait)
  dependOn({ isProvisional: isOlder })
  return thing
}

/** How often a search is repeated without the hits that were missing. */
const mostTries = 3

/**
 * Searches the index, and fetches the texts of the hits again, so that a story which readers can no longer see is not
 * shown, however old the index. Of a hit that is missing nothing is said, nor is it counted.
 * @returns `null` when there is no such page
 */
export async function searchFor(language: Language, choice: Choice): Promise<SearchResults | null> {
  const isDraft = (await previewMode()) === 'drafts'
  const index = await (isDraft ? makeDraftsIndex : indexAtHand)(language)
  return searchIn(index, language, choice, new Set(), mostTries)
}

async function searchIn(
  index: SearchIndex,
  language: Language,
  choice: Choice,
  without: ReadonlySet<string>,
  left: number,
): Promise<SearchResults | null> {
  const page = hitPage(index, choice, language, without)
  if (!page) return null
  const ids = page.items.map(({ id }) => id)
  const found = await sanityFetch({ query: FOUND_QUERY, params: { language, ids } })
  if (found.length < ids.length && left > 0) {
    const there = new Set(found.map(({ _id }) => _id))
    const missing = new Set([...without, ...ids.filter((id) => !there.has(id))])
    return searchIn(index, language, choice, missing, left - 1)
  }
  return withTexts(
    page,
    found.map((each) => resultItem(each, language)),
  )
}
