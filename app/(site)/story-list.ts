import type { StoryFacts } from '@/lib/finding/facet-values'
import type { List } from '@/lib/finding/list'
import type { Choice } from '@/lib/finding/parameters'
import type { Language } from '@/lib/languages'
import { loadStoryCards } from './load'
import { loadStoryIndex } from './story-index'
import { showParts } from './story-parts'

/**
 * The list of stories as a reader chose to see it; `null` when it has no such page.
 * @param without ids of stories that are not there any more, however old the index
 */
export async function loadStoryList(
  language: Language,
  choice: Choice,
  without: ReadonlySet<string> = new Set(),
): Promise<List<StoryFacts> | null> {
  const index = await loadStoryIndex(language)
  const list = index.value.list(choice, without)
  showParts(language, index, list && index.value.partsOf(list))
  return list
}

/** How often a list is made again without the stories that were missing in it. */
const mostTries = 3

/**
 * The same with the stories of its page, which are fetched again, so that a story which readers can no longer see is
 * not shown, however old the list. Of one that is missing nothing is said in the list, nor in its numbers.
 */
export async function loadStoryPage(
  language: Language,
  choice: Choice,
  without: ReadonlySet<string> = new Set(),
  left = mostTries,
) {
  const list = await loadStoryList(language, choice, without)
  if (!list) return null
  const ids = list.items.map(({ _id }) => _id)
  const stories = await loadStoryCards(language, ids)
  if (stories.length === ids.length || left === 0) return { list, stories }
  const found = new Set(stories.map(({ _id }) => _id))
  const missing = new Set([...without, ...ids.filter((id) => !found.has(id))])
  return loadStoryPage(language, choice, missing, left - 1)
}
