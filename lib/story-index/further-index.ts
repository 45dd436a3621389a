import type { FurtherLanguage } from '../languages.ts'
import { feedOf } from './feed-of.ts'
import type { IndexedStory } from './indexed-story.ts'
import { pageOf, type PageOf } from '../finding/pages.ts'
import { listSize } from './story-lists.ts'
import { storiesAround, type StoriesAround } from './stories-around.ts'
import type { IndexPart } from './story-index.ts'

/** What is made of the stories in a language that has stories alone: it has no lists to filter, no countries, no outcomes. */
export interface FurtherIndex {
  /** Ids of the newest, as the feed has them. */
  readonly feed: IndexPart<readonly string[]>
  /**
   * A page of the list; its value is `null` where the list is not that long.
   * @param page from an address; the first without it
   */
  list(page: string | undefined): IndexPart<PageOf<string> | null>
  /** Ids of the stories that the page of one leads to. */
  around(id: string): IndexPart<StoriesAround>
  /** All there are. */
  parts(): readonly IndexPart<unknown>[]
}

/** @param all the stories that readers may see, in all languages, newest first */
export function furtherIndex(all: readonly IndexedStory[], language: FurtherLanguage): FurtherIndex {
  const stories = all.filter((story) => story.language === language)
  const besides = storiesAround(stories)
  const feed = { name: 'feed', value: feedOf(stories) }
  const around = (id: string): IndexPart<StoriesAround> => ({ name: `around/${id}`, value: besides(id) })
  const listed = stories.flatMap(({ _id, slug }) => (slug === null ? [] : [_id]))
  const list = (page = '1'): IndexPart<PageOf<string> | null> => ({
    name: `page/${page}`,
    value: pageOf(listed, page, listSize),
  })
  const pages = list().value?.pages ?? 0
  return {
    feed,
    list,
    around,
    parts: () => [
      feed,
      ...Array.from({ length: pages }, (_, place) => list(String(place + 1))),
      ...stories.map(({ _id }) => around(_id)),
    ],
  }
}
