import { stegaClean } from '@sanity/client/stega'
import { listOf, type List } from '@/lib/finding/list'
import type { Choice } from '@/lib/finding/parameters'
import { storyFacetValues, type StoryFacts } from '@/lib/finding/facet-values'
import type { Language } from '@/lib/languages'
import { sanityFetch } from '@/sanity/preview/live'
import { STORY_FACTS_QUERY } from '@/sanity/queries/stories'
import { contentVersion } from './content-version'
import { cachePerLanguage } from './cache-per-language'
import { loadStoryCards } from './load'

/** Twelve fills rows of two, three and four, and fits into one round trip. */
const size = 12

/** With thousands of stories this takes a second, and every filtered list needs it. */
const facts = cachePerLanguage(async (language) =>
  // For editors, texts contain stega marks, which facet values must not have.
  stegaClean(await sanityFetch({ query: STORY_FACTS_QUERY, params: { language } })),
)

/** The list of stories as a reader chose to see it; `null` when it has no such page. */
export async function loadStoryList(language: Language, choice: Choice): Promise<List<StoryFacts> | null> {
  const items = await facts(language).get(await contentVersion())
  return listOf({ items, facetValues: storyFacetValues(), listing: 'stories', choice, language, size })
}

/**
 * The same with the stories of its page, which are fetched again, so that a story which readers can no longer see is
 * not shown, however old the list. If one is missing, the list is out of date and is made again.
 */
export async function loadStoryPage(language: Language, choice: Choice, isAgain = false) {
  const kept = facts(language)
  const version = await contentVersion()
  const list = await loadStoryList(language, choice)
  if (!list) return null
  const ids = list.items.map(({ _id }) => _id)
  const stories = await loadStoryCards(language, ids)
  if (stories.length === ids.length || isAgain || version === null) return { list, stories }
  kept.drop(await kept.get(version))
  return loadStoryPage(language, choice, true)
}
