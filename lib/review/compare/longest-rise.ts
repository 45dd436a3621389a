/**
 * The places in a list of different numbers that make its longest rising row: what stayed in order. All others were
 * moved. Patience sorting, in n log n.
 */
export function longestRise(numbers: readonly number[]): Set<number> {
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [place, number] of numbers.entries()) {
    const pile = firstPile(ends, numbers, number)
    previous[place] = ends[pile - 1]
    ends[pile] = place
  }
  const rise = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) rise.add(place)
  return rise
}

/** The first pile whose end is not smaller. */
function firstPile(ends: readonly number[], numbers: readonly number[], number: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
