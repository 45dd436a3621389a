/** A point on the map, from its top left. */
export type Point = readonly [x: number, y: number]

/** A part of a row, from west to east. */
export type Interval = readonly [from: number, to: number]

/** Simplifies an outline: no point moves by more than `tolerance` (Douglas and Peucker). */
export function simplified(points: readonly Point[], tolerance: number): Point[] {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last || points.length < 3) return [...points]
  const distances = points.map((point) => distanceToLine(point, first, last))
  const farthest = distances.reduce((best, distance, index) => (distance > (distances[best] ?? 0) ? index : best), 0)
  if ((distances[farthest] ?? 0) <= tolerance) return [first, last]
  const before = simplified(points.slice(0, farthest + 1), tolerance)
  return [...before.slice(0, -1), ...simplified(points.slice(farthest), tolerance)]
}

/** Distance from a line, or from its point when it starts where it ends. */
function distanceToLine([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const length = Math.hypot(toX - fromX, toY - fromY)
  if (length === 0) return Math.hypot(x - fromX, y - fromY)
  return Math.abs((toY - fromY) * x - (toX - fromX) * y + toX * fromY - toY * fromX) / length
}

/** The parts of a row inside outlines: between every second crossing. */
export function intervalsAt(y: number, rings: readonly (readonly Point[])[]): Interval[] {
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap(([fromX, fromY], index) => {
        const [toX, toY] = ring[(index + 1) % ring.length] ?? [fromX, fromY]
        return fromY <= y === toY <= y ? [] : [fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)]
      }),
    )
    .toSorted((a, b) => a - b)
  const intervals: Interval[] = []
  for (let index = 0; index + 1 < crossings.length; index += 2)
    intervals.push([crossings[index] ?? 0, crossings[index + 1] ?? 0])
  return intervals
}

/** Joins intervals of a row that are at most `gap` apart. */
export function joined(intervals: readonly Interval[], gap: number): Interval[] {
  const whole: Interval[] = []
  for (const [from, to] of intervals.toSorted(([a], [b]) => a - b)) {
    const last = whole.at(-1)
    if (last && from - last[1] <= gap) whole[whole.length - 1] = [last[0], Math.max(last[1], to)]
    else whole.push([from, to])
  }
  return whole
}
