import { joined, simplified, intervalsAt, type Point } from '@/lib/map/rings'
import { spread } from '@/lib/map/spread'
import { drawMap } from '@/lib/map/world-map'

const square: Point[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
]
const hole: Point[] = [
  [4, 4],
  [6, 4],
  [6, 6],
  [4, 6],
]

test.each<[number, Point[][], [number, number][]]>([
  [5, [square], [[0, 10]]],
  [
    5,
    [square, hole],
    [
      [0, 4],
      [6, 10],
    ],
  ],
  [11, [square], []],
  [5, [], []],
])('the row at %d lies inside %j at %j', (y, rings, stretches) => {
  expect(intervalsAt(y, rings)).toEqual(stretches)
})

test.each<[[number, number][], [number, number][]]>([
  [
    [
      [5, 9],
      [0, 4],
    ],
    [[0, 9]],
  ],
  [
    [
      [0, 4],
      [8, 9],
    ],
    [
      [0, 4],
      [8, 9],
    ],
  ],
  [
    [
      [0, 9],
      [2, 4],
    ],
    [[0, 9]],
  ],
])('neighbours on a row become one: %j', (apart, whole) => {
  expect(joined(apart, 2)).toEqual(whole)
})

test('an outline loses the points that say nothing', () => {
  const almostStraight: Point[] = [
    [0, 0],
    [5, 1],
    [10, 0],
    [10, 10],
  ]
  expect(simplified(almostStraight, 2)).toEqual([
    [0, 0],
    [10, 0],
    [10, 10],
  ])
})

test('marks at one place part, each time in the same way; those that are far apart stay', () => {
  const places: Point[] = [
    [100, 100],
    [100, 100],
    [103, 101],
    [500, 100],
  ]
  const marks = spread(places, 30)
  expect(spread(places, 30)).toEqual(marks)
  expect(marks[3]).toEqual([500, 100])
  for (const [index, [x, y]] of marks.entries())
    for (const [otherX, otherY] of marks.slice(index + 1))
      expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(27)
})

test('the map is the same for all, whatever is dyed; a code that no map has is left out', () => {
  const { land, places, width, height } = drawMap([
    { code: 'JO', threads: [3] },
    { code: 'CO', threads: [1, 4] },
    { code: 'ZZ', threads: [1] },
  ])
  expect(land).toBe(drawMap([]).land)
  expect(places.map(({ place }) => place.code)).toEqual(['JO', 'CO'])
  for (const { mark } of places) {
    expect(mark[0]).toBeGreaterThan(0)
    expect(mark[0]).toBeLessThan(width)
    expect(mark[1]).toBeLessThan(height)
  }
  const [jordan, colombia] = places
  expect(colombia?.rows.map(({ thread }) => thread)).toEqual([1, 4])
  // East is to the right, north is up.
  expect(jordan?.at[0]).toBeGreaterThan(colombia?.at[0] ?? Infinity)
  expect(jordan?.at[1]).toBeLessThan(colombia?.at[1] ?? -Infinity)
})

test('the land costs a page little', () => {
  expect(drawMap([]).land.length).toBeLessThan(8000)
})

test.each(['JO', 'NL', 'PS', 'SY', 'CD', 'SS', 'UA', 'XK', 'MV', 'FJ'])('%s has a place on the map', (code) => {
  expect(drawMap([{ code, threads: [1] }]).places).toHaveLength(1)
})
