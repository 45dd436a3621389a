import { topK } from '@/lib/search/top-k'
import { randomFrom } from '@/lib/weave/random'

/** Scores that repeat, in an order of their own. */
const random = randomFrom('top-k')
const scored = Array.from({ length: 200 }, (_, item) => ({ item, score: random(10) }))
const shuffled = scored.map((each) => ({ ...each, place: random(2 ** 31) })).toSorted((a, b) => a.place - b.place)

test.each([0, 1, 2, 7, 200, 300])(
  'the best %d are those of a sorted list; of equals, those that come first',
  (most) => {
    const best = topK(most, (a, b) => a < b)
    for (const { item, score } of shuffled) best.offer(item, score)
    const sorted = scored.toSorted((a, b) => b.score - a.score || a.item - b.item)
    expect(best.all()).toEqual(sorted.slice(0, most).map(({ item }) => item))
  },
)
