import type { FurtherLanguage } from '../languages.ts'
import { feedOf } from './feed-of.ts'
import { byId, type IndexedStory } from './indexed-story.ts'
import { relatedStories } from './related-stories.ts'
import { neighbours } from './neighbours.ts'
import type { IndexPart, StoriesAround } from './story-index.ts'

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
  const linked = stories.map((story) => ({
    _id: story._id,
    links: [...story.outcomes, ...story.countries, ...story.signatories],
  }))
  const linkedById = byId(linked)
  const relatedTo = relatedStories(linked)
  const feed = { name: 'feed', value: feedOf(stories) }
  const besides = neighbours(stories)
  const around = (id: string) => {
    const story = linkedById.get(id)
    return { name: `around/${id}`, value: { related: story ? relatedTo(story) : [], ...besides(id) } }
  }
  return { feed, around, parts: () => [feed, ...linked.map(({ _id }) => around(_id))] }
}
