import { byId, type IndexedStory } from './indexed-story.ts'
import { neighbours, type Neighbours } from './neighbours.ts'
import { relatedStories } from './related-stories.ts'

/** The stories that the page of one leads to, by their ids. */
export interface StoriesAround extends Neighbours {
  readonly related: readonly string[]
}

/**
 * Finds the stories that the page of one leads to.
 * @param stories of one language, in the order in which they are listed
 * @returns gives them for the id of a story; none for one that is not listed
 */
export function storiesAround(stories: readonly IndexedStory[]): (id: string) => StoriesAround {
  const linked = stories.map((story) => ({
    _id: story._id,
    links: [...story.outcomes, ...story.countries, ...story.signatories],
  }))
  const linkedById = byId(linked)
  const relatedTo = relatedStories(linked)
  const besides = neighbours(stories)
  return (id) => {
    const story = linkedById.get(id)
    return { related: story ? relatedTo(story) : [], ...besides(id) }
  }
}
