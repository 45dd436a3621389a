import { isDeepStrictEqual } from 'node:util'
import type { Language } from '../languages.ts'
import type { STORY_FACETS_QUERY_RESULT } from '../types.generated.ts'
import type { IndexedStory } from './indexed-story.ts'
import { storyIndex, type StoryIndex } from './story-index.ts'

type MakeStoryIndex = (all: readonly IndexedStory[], facets: STORY_FACETS_QUERY_RESULT) => StoryIndex

interface MadeStoryIndex {
  readonly all: readonly IndexedStory[]
  readonly facets: STORY_FACETS_QUERY_RESULT
  readonly index: StoryIndex
}

/**
 * Makes one index after the other. Most changes are of words, on which little of it depends: then the rest is that of before,
 * with the thousands of relations and lists that somebody may have worked out from it.
 */
export function storyIndexMaker(language: Language): MakeStoryIndex {
  let last: MadeStoryIndex | undefined
  return (all, facets) => {
    const isSame = last && isDeepStrictEqual(last.facets, facets) && haveSameFacts(last.all, all)
    const index = last && isSame ? last.index.withTitles(all) : storyIndex({ all, facets, language })
    last = { all, facets, index }
    return index
  }
}

/** Whether all is equal that the parts of an index are made of, but for titles. Nothing has changed in a revision. */
function haveSameFacts(before: readonly IndexedStory[], after: readonly IndexedStory[]): boolean {
  const isSame = (story: IndexedStory, place: number) => {
    const other = before[place]
    if (other?._id !== story._id) return false
    return other._rev === story._rev || isDeepStrictEqual(withoutWords(other), withoutWords(story))
  }
  return before.length === after.length && after.every(isSame)
}

function withoutWords(story: IndexedStory) {
  return { ...story, title: undefined, _rev: undefined, _updatedAt: undefined }
}
