import { dependOn } from '@/lib/dependencies/note-dependencies'
import type { StoryFacts } from '@/lib/finding/facet-values'
import type { List } from '@/lib/finding/list'
import type { Choice } from '@/lib/finding/parameters'
import type { Language } from '@/lib/languages'
import { loadStoryCards } from './load'
import { dropStoryIndex, loadStoryIndex, showParts } from './story-index'

/** The list of stories as a reader chose to see it; `null` when it has no such page. */
export async function loadStoryList(language: Language, choice: Choice): Promise<List<StoryFacts> | null> {
  const { value: index, dependencies } = await loadStoryIndex(language)
  const list = index.list(choice)
  const parts = list && index.partsOf(list)
  if (parts) showParts(language, parts)
  else dependOn(dependencies)
  return list
}

/**
 * The same with the stories of its page, which are fetched again, so that a story which readers can no longer see is
 * not shown, however old the list. If one is missing, the list is out of date and is made again.
 */
export async function loadStoryPage(language: Language, choice: Choice, isAgain = false) {
  const list = await loadStoryList(language, choice)
  if (!list) return null
  const ids = list.items.map(({ _id }) => _id)
  const stories = await loadStoryCards(language, ids)
  if (stories.length === ids.length || isAgain) return { list, stories }
  dropStoryIndex(language, await loadStoryIndex(language))
  return loadStoryPage(language, choice, true)
}
