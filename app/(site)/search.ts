import { dependOn } from '@/lib/dependencies/note-dependencies'
import { furtherLanguages, type Language } from '@/lib/languages'
import type { Choice } from '@/lib/finding/parameters'
import { listItems } from '@/lib/search/list-entries'
import { resultItem } from '@/lib/search/result-item'
import { hitPage, withTexts, type SearchResults } from '@/lib/search/results'
import type { SearchIndex } from '@/lib/search/search-index'
import { sanityFetch } from '@/sanity/preview/live'
import { previewMode } from '@/sanity/preview/preview-mode'
import { FOUND_QUERY } from '@/sanity/queries/search'
import { contentVersion } from './content-version'
import { makeDraftsIndex, searchIndexes } from './search-index'
import { loadStoriesSoon } from './story-index'

/**
 * Who searches for what was published a moment ago should find it; nobody should wait while change follows change. What was taken
 * back is found in no index, however old: so this is most of what a search takes after a withdrawal. Milliseconds.
 */
const longestWait = 500

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
  const stories = page.items.some(({ kind }) => kind === 'country') ? await storiesFrom(ids, language) : []
  const documents = await sanityFetch({
    query: FOUND_QUERY,
    params: { language, further: furtherLanguages, ids, stories },
  })
  const lists = listItems(language).filter(({ id }) => ids.includes(id))
  const found = [...documents.map((each) => resultItem(each, language)), ...lists]
  if (found.length < ids.length && left > 0) {
    const there = new Set(found.map(({ id }) => id))
    const missing = new Set([...without, ...ids.filter((id) => !there.has(id))])
    return searchIn(index, language, choice, missing, left - 1)
  }
  return withTexts(page, found)
}

/** So many stories are looked at to see that a country still has one. */
const mostStories = 3

/** The newest stories from some countries, a few from each: they say whether a country has a page. */
async function storiesFrom(countries: readonly string[], language: Language): Promise<string[]> {
  const missing = new Map(countries.map((id) => [id, mostStories]))
  const stories = await loadStoriesSoon(longestWait)
  return stories.flatMap((story) => {
    if (story.language !== language) return []
    const wanted = story.countries.filter((id) => (missing.get(id) ?? 0) > 0)
    for (const id of wanted) missing.set(id, (missing.get(id) ?? 0) - 1)
    return wanted.length > 0 ? [story._id] : []
  })
}
