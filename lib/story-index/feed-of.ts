import type { IndexedStory } from './indexed-story.ts'

/** How many stories a feed has. */
const most = 50

/**
 * Ids of what a feed of some stories has: the newest first, by the date of publication, or of writing where there is none,
 * since feed readers sort by one date.
 */
export function feedOf(stories: readonly IndexedStory[]): readonly string[] {
  const dateOf = ({ publishedAt, _createdAt }: IndexedStory) => publishedAt ?? _createdAt
  return stories
    .filter(({ slug }) => slug !== null)
    .toSorted((a, b) => compare(dateOf(b), dateOf(a)) || compare(a._id, b._id))
    .slice(0, most)
    .map(({ _id }) => _id)
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other))
