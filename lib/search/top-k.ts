/** Keeps the k items with the highest scores without sorting all of them; of equals, those that come first. */
export interface TopK {
  offer(item: number, score: number): void
  /** The best first. */
  all(): number[]
}

/**
 * @param most how many items are kept
 * @param comesFirst orders those of the same score
 */
export function topK(most: number, comesFirst: (a: number, b: number) => boolean): TopK {
  const kept: { readonly item: number; readonly score: number }[] = []
  const isBetter = (a: number, aScore: number, b: number, bScore: number) =>
    aScore > bScore || (aScore === bScore && comesFirst(a, b))
  return {
    offer(item, score) {
      let from = 0
      let until = kept.length
      while (from < until) {
        const middle = (from + until) >> 1
        const other = kept[middle]
        if (other && isBetter(other.item, other.score, item, score)) from = middle + 1
        else until = middle
      }
      kept.splice(from, 0, { item, score })
      if (kept.length > most) kept.pop()
    },
    all: () => kept.map(({ item }) => item),
  }
}
