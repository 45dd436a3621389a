import { hash } from 'node:crypto'
import type { Language } from '../languages.ts'
import type { STORY_FACETS_QUERY_RESULT } from '../types.generated.ts'
import type { IndexedStory } from './indexed-story.ts'
import { storyIndex, untranslatedPart, type StoryIndex } from './story-index.ts'

type MakeStoryIndex = (all: readonly IndexedStory[], facets: STORY_FACETS_QUERY_RESULT) => StoryIndex

/**
 * Makes one index after the other. Most changes are of words, which are in none of its parts but one: then the rest is that of
 * before, with the thousands of relations and lists that somebody may have worked out from it.
 */
export function storyIndexMaker(language: Language): MakeStoryIndex {
  let last: { readonly facts: string; readonly index: StoryIndex } | undefined
  return (all, facets) => {
    const facts = hash('sha256', JSON.stringify([all.map(withoutWords), facets]))
    if (last?.facts !== facts) last = { facts, index: storyIndex({ all, facets, language }) }
    return withUntranslated(last.index, untranslatedPart(all, language))
  }
}

/** What the parts of an index are made of, but for `untranslated`. */
function withoutWords(story: IndexedStory) {
  return { ...story, title: undefined, _rev: undefined, _updatedAt: undefined }
}

function withUntranslated(index: StoryIndex, untranslated: StoryIndex['untranslated']): StoryIndex {
  return {
    ...index,
    untranslated,
    parts: () => index.parts().map((part) => (part.name === untranslated.name ? untranslated : part)),
  }
}
