import type { FurtherLanguage } from '../languages.ts'
import { feedOf } from './feed-of.ts'
import type { IndexedStory } from './indexed-story.ts'
import { storiesAround, type StoriesAround } from './stories-around.ts'
import type { IndexPart } from './story-index.ts'

/** What is made of the stories in a language that has stories alone: it has no lists to filter, no countries, no outcomes. */
export interface FurtherIndex {
  /** Ids of the newest, as the feed and the list have them. */
  readonly feed: IndexPart<readonly string[]>
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
  return { feed, around, parts: () => [feed, ...stories.map(({ _id }) => around(_id))] }
}
