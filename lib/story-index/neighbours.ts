/** The stories before and after one in the list, by their ids; `null` where there is none. */
export interface Neighbours {
  readonly previous: string | null
  readonly next: string | null
}

interface ListedStory {
  readonly _id: string
  readonly slug: string | null
}

/**
 * Finds what stands before and after a story. What has no address is skipped: nobody can go on to it.
 * @param stories of one language, in the order in which they are listed
 * @returns gives them for the id of a story; none for one that is not listed
 */
export function neighbours(stories: readonly ListedStory[]): (id: string) => Neighbours {
  const listed = stories.filter(({ slug }) => slug !== null)
  const places = new Map(listed.map(({ _id }, place) => [_id, place]))
  return (id) => {
    const place = places.get(id)
    if (place === undefined) return { previous: null, next: null }
    return { previous: listed[place - 1]?._id ?? null, next: listed[place + 1]?._id ?? null }
  }
}
