/** A story, and the ids of what it belongs to: outcomes, countries, signatories. */
export interface LinkedStory {
  readonly _id: string
  readonly links: readonly string[]
}

/** How many related stories a page shows. */
const most = 3

/**
 * Finds the related stories of a story: the first that belong to something that it belongs to.
 * @param stories of one language, in the order in which they are shown
 * @returns gives their ids
 */
export function relatedStories(stories: readonly LinkedStory[]): (story: LinkedStory) => string[] {
  const places = new Map<string, number[]>()
  for (const [place, { links }] of stories.entries())
    for (const link of new Set(links)) {
      const known = places.get(link)
      // One of them may be the story itself.
      if (!known) places.set(link, [place])
      else if (known.length <= most) known.push(place)
    }
  return ({ _id, links }) => {
    const near = new Set(links.flatMap((link) => places.get(link) ?? []))
    const ids = [...near].toSorted((a, b) => a - b).flatMap((place) => stories[place]?._id ?? [])
    return ids.filter((id) => id !== _id).slice(0, most)
  }
}
