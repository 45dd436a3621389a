import { joined, intervalsAt, type Point } from './rings.ts'
import { spread } from './spread.ts'
import { world } from './world.generated.ts'

/** Width of the map and distance between its rows, in its own units. The height follows from the projection. */
const size = { width: 960, row: 6 } as const

/** Minimum distance between markers, so that each can be clicked. */
const apart = 30

export interface MappedCountry {
  /** ISO 3166-1, two capitals. */
  readonly code: string
  /** Numbers of the outcomes that its stories are about. */
  readonly threads: readonly number[]
}

export interface DrawnCountry<T extends MappedCountry> {
  readonly place: T
  /** The centre of the country. */
  readonly at: Point
  /** The position of its marker: as near as the other markers allow. */
  readonly mark: Point
  /** Its rows, by thread; `null` when its stories have no outcome. */
  readonly rows: readonly { readonly thread: number | null; readonly path: string }[]
}

type Rings = readonly (readonly Point[])[]

/** What does not depend on content, computed once. */
const base = memo(() => {
  const outlines = world.map(([code, written]) => ({ code, rings: written.split(',').map(ringOf) }))
  const points = outlines.flatMap(({ rings }) => rings.flat())
  const [west, east] = extent(points.map(([x]) => x))
  const [north, south] = extent(points.map(([, y]) => y))
  const scale = size.width / (east - west)
  const height = Math.ceil((south - north) * scale)
  const toMap = ([x, y]: Point): Point => [(x - west) * scale, (y - north) * scale]
  const shapes = new Map<string, Rings>()
  for (const { code, rings } of outlines)
    shapes.set(
      code || `#${shapes.size}`,
      rings.map((ring) => ring.map(toMap)),
    )
  return { height, shapes, land: rowsOf([...shapes.values()], height).join('') }
})

/**
 * Draws a world map without borders, in which countries with stories have the threads of their outcomes. Countries
 * without a shape (an unknown code) are left out: the list below the map has them.
 */
export function drawMap<T extends MappedCountry>(places: readonly T[]) {
  const { height, shapes, land } = base()
  const drawn = places.flatMap((place) => {
    const rings = shapes.get(place.code)
    return rings ? [{ place, at: centreOf(rings), rows: dyed(rowsOf([rings], height), place.threads) }] : []
  })
  const marks = spread(
    drawn.map(({ at }) => at),
    apart,
  )
  const all: DrawnCountry<T>[] = drawn.map((each, index) => ({ ...each, mark: marks[index] ?? each.at }))
  return { width: size.width, height, land, places: all }
}

function memo<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function extent(values: readonly number[]): [least: number, most: number] {
  return [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)]
}

function ringOf(written: string): Point[] {
  const steps = written.split(' ').map(Number)
  let [x, y] = [0, 0]
  const ring: Point[] = []
  for (let index = 0; index + 1 < steps.length; index += 2) {
    x += steps[index] ?? 0
    y += steps[index + 1] ?? 0
    ring.push([x, y])
  }
  return ring
}

/** Paths of the rows on land, from north to south. */
function rowsOf(shapes: readonly Rings[], height: number): string[] {
  const rows: string[] = []
  for (let y = size.row / 2; y < height; y += size.row) {
    const intervals = joined(
      shapes.flatMap((rings) => intervalsAt(y, rings)),
      2,
    )
    const path = intervals
      .map(([from, to]) => ({ from: Math.round(from), length: Math.round(to) - Math.round(from) }))
      .filter(({ length }) => length > 0)
      .map(({ from, length }) => `M${from} ${y}h${length}`)
    if (path.length > 0) rows.push(path.join(''))
  }
  return rows
}

/** Rows in the threads of a country, in turn. */
function dyed(rows: readonly string[], threads: readonly number[]): DrawnCountry<MappedCountry>['rows'] {
  const yarns = threads.length > 0 ? threads : [null]
  return yarns
    .map((thread, first) => ({ thread, path: rows.filter((_row, index) => index % yarns.length === first).join('') }))
    .filter(({ path }) => path !== '')
}

/** The centre of the largest part, which is the first outline. */
function centreOf([largest = []]: Rings): Point {
  const [left, right] = extent(largest.map(([x]) => x))
  const [top, bottom] = extent(largest.map(([, y]) => y))
  return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)]
}
