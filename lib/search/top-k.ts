/** Keeps the best of many things without sorting all of them; of equals the one with the smaller number. */
export interface TopK {
  offer(thing: number, score: number): void
  /** The best first. */
  all(): number[]
}

/** @param most how many are kept */
export function topK(most: number): TopK {
  const kept: { readonly thing: number; readonly score: number }[] = []
  const isBetter = (a: number, aScore: number, b: number, bScore: number) =>
    aScore > bScore || (aScore === bScore && a < b)
  return {
    offer(thing, score) {
      const worst = kept.at(-1)
      if (kept.length >= most && worst && isBetter(worst.thing, worst.score, thing, score)) return
      let from = 0
      let until = kept.length
      while (from < until) {
        const middle = (from + until) >> 1
        const other = kept[middle]
        if (other && isBetter(other.thing, other.score, thing, score)) from = middle + 1
        else until = middle
      }
      kept.splice(from, 0, { thing, score })
      if (kept.length > most) kept.pop()
    },
    all: () => kept.map(({ thing }) => thing),
  }
}
