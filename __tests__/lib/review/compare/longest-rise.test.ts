import { longestRise } from '@/lib/review/compare/longest-rise'

test.each<[number[], number[]]>([
  [[], []],
  [[5], [5]],
  [
    [0, 1, 2],
    [0, 1, 2],
  ],
  [
    [2, 0, 1],
    [0, 1],
  ],
  [
    [0, 3, 1, 2],
    [0, 1, 2],
  ],
  [[3, 2, 1], [1]],
  [
    [4, 5, 0, 6, 1],
    [4, 5, 6],
  ],
])('of %j, %j stayed in order', (numbers, expected) => {
  const rise = longestRise(numbers)
  expect(numbers.filter((_, place) => rise.has(place))).toEqual(expected)
})
