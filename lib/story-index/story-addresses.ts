import type { IndexedStory } from './indexed-story.ts'
import type { IndexPart } from './story-index.ts'

/** What a list for search engines says of a story. */
export type StoryAddress = Pick<
  IndexedStory,
  '_id' | '_type' | '_updatedAt' | 'language' | 'slug' | 'group' | 'countries'
>

const made = new WeakMap<readonly IndexedStory[], IndexPart<readonly StoryAddress[]>>()

/**
 * The stories that have an address, in all languages. Nothing in it but where something stands and when it was changed.
 * @param all the stories that readers may see; for the same ones it is worked out once
 */
export function storyAddresses(all: readonly IndexedStory[]): IndexPart<readonly StoryAddress[]> {
  const known = made.get(all)
  if (known) return known
  const value = all.flatMap(({ _id, _type, _updatedAt, language, slug, group, countries }): StoryAddress[] =>
    slug === null ? [] : [{ _id, _type, _updatedAt, language, slug, group, countries }],
  )
  const part = { name: 'addresses', value }
  made.set(all, part)
  return part
}
