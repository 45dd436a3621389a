import { storyFacetValues, type StoryFacts } from '../finding/facet-values.ts'
import { find } from '../finding/facets.ts'
import { listOf, type List } from '../finding/list.ts'
import type { Choice } from '../finding/parameters.ts'
import { inSortOrder, isSort, sorts } from '../finding/sorts.ts'
import type { Language } from '../languages.ts'
import { once } from '../once.ts'
import type { IndexedStory } from './indexed-story.ts'

/** How many a page of the list shows: twelve fills rows of two, three and four, and fits into one round trip. */
export const listSize = 12

/**
 * The list of stories as a reader chose to see it; `null` when it has no such page.
 * @param without ids of stories that are not there any more
 */
export type MakeStoryList = (choice: Choice, without?: ReadonlySet<string>) => List<StoryFacts> | null

/**
 * Makes lists of stories. Each order is worked out once, when somebody first asks for it, and so is how many stories each
 * filter would find.
 * @param facts newest first
 * @param stories have the titles of the moment
 */
export function storyLists(
  facts: readonly Omit<StoryFacts, 'title'>[],
  stories: readonly IndexedStory[],
  language: Language,
): MakeStoryList {
  const newest = once(() => {
    const titles = new Map(stories.map(({ _id, title }) => [_id, title]))
    return facts.map((each): StoryFacts => ({ ...each, title: titles.get(each._id) ?? null }))
  })
  const sorted = new Map(sorts.map((sort) => [sort, once(() => inSortOrder(newest(), sort, language))]))
  const unfiltered = once(() => find(newest(), storyFacetValues(), {}, language).facets)
  return (choice, without) => {
    const inOrder = (isSort(choice.sort) && sorted.get(choice.sort)?.()) || newest()
    return listOf({
      items: without ? inOrder.filter(({ _id }) => !without.has(_id)) : inOrder,
      facetValues: storyFacetValues(),
      listing: 'stories',
      choice,
      language,
      size: listSize,
      unfiltered: without ? undefined : unfiltered,
    })
  }
}
