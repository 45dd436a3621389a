/** A story, and the ids of what it belongs to: outcomes, countries, signatories. */
export interface LinkedStory {
  readonly _id: string
  readonly links: readonly string[]
}

/** How many related stories a page shows. */
const most = 3

/**
 * Finds the related stories of a story: of those that belong to something that it belongs to, the ones that stand nearest to it
 * in the list. Were it the newest of all, one story would be on the pages of hundreds, which each change of it, and each newer
 * one, would make old at once; and what is older would be led to from nowhere. So a page shows what was told at its time, and a
 * story is on few pages, however many there are.
 * @param stories of one language, in the order in which they are shown
 * @returns gives their ids in that order; for a story that is not among them, the first
 */
export function relatedStories(stories: readonly LinkedStory[]): (story: LinkedStory) => string[] {
  const places = new Map(stories.map(({ _id }, place) => [_id, place]))
  const placesOf = new Map<string, number[]>()
  for (const [place, { links }] of stories.entries())
    for (const link of new Set(links)) {
      const known = placesOf.get(link)
      if (known) known.push(place)
      else placesOf.set(link, [place])
    }
  return ({ _id, links }) => {
    const own = places.get(_id) ?? -1
    const near = new Set(links.flatMap((link) => besides(own, placesOf.get(link) ?? [])))
    return [...near]
      .toSorted((a, b) => Math.abs(a - own) - Math.abs(b - own) || a - b)
      .slice(0, most)
      .toSorted((a, b) => a - b)
      .flatMap((place) => stories[place]?._id ?? [])
  }
}

/** As many as a page shows on either side of a place, without that place itself. */
function besides(place: number, sorted: readonly number[]): readonly number[] {
  const from = firstFrom(place, sorted)
  const after = sorted[from] === place ? from + 1 : from
  return [...sorted.slice(Math.max(from - most, 0), from), ...sorted.slice(after, after + most)]
}

/** Where in a sorted list the first number stands that is not less. */
function firstFrom(number: number, sorted: readonly number[]): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
