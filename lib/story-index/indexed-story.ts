import type { STORY_INDEX_QUERY_RESULT } from '../types.generated.ts'

export type IndexedStory = STORY_INDEX_QUERY_RESULT[number]

export function byId<T extends { readonly _id: string }>(documents: readonly T[]): ReadonlyMap<string, T> {
  return new Map(documents.map((document) => [document._id, document]))
}

/** Stories by what they belong to, each once in a group, in their order. */
export function byReference(stories: readonly IndexedStory[]): ReadonlyMap<string, readonly IndexedStory[]> {
  const groups = new Map<string, IndexedStory[]>()
  for (const story of stories)
    for (const id of new Set([...story.outcomes, ...story.countries])) {
      const group = groups.get(id)
      if (group) group.push(story)
      else groups.set(id, [story])
    }
  return groups
}
