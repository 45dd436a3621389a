import type { IndexedStory } from './indexed-story.ts'

/** How many stories a feed has. */
const most = 50

/**
 * Ids of what a feed of some stories has: the newest first, and those without a date of publication last. Of these, the one
 * that was written last comes first: where a feed is cut off, it is what nobody has seen yet.
 * @param stories newest first
 */
export function feedOf(stories: readonly IndexedStory[]): readonly string[] {
  const listed = stories.filter(({ slug }) => slug !== null)
  const undated = listed.filter(({ publishedAt }) => publishedAt === null)
  return [
    ...listed.filter(({ publishedAt }) => publishedAt !== null),
    ...undated.toSorted((a, b) => compare(b._createdAt, a._createdAt) || compare(a._id, b._id)),
  ]
    .slice(0, most)
    .map(({ _id }) => _id)
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other))
