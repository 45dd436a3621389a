import type { Point } from './rings.ts'

const rounds = 80

/** Moves points apart until they are at least `distance` from each other, or nearly so. Deterministic. */
export function spread(points: readonly Point[], distance: number): Point[] {
  let moved = points.map(([x, y]) => ({ x, y }))
  for (let round = 0; round < rounds; round += 1) {
    moved = moved.map((point, index) => {
      let { x, y } = point
      for (const [other, { x: otherX, y: otherY }] of moved.entries()) {
        if (other === index) continue
        const [dx, dy] = [point.x - otherX, point.y - otherY]
        const between = Math.hypot(dx, dy)
        if (between >= distance) continue
        // Two points at the same position move left and right.
        const [wayX, wayY] = between === 0 ? [index < other ? -1 : 1, 0] : [dx / between, dy / between]
        x += (wayX * (distance - between)) / 2
        y += (wayY * (distance - between)) / 2
      }
      return { x, y }
    })
  }
  return moved.map(({ x, y }) => [Math.round(x), Math.round(y)])
}
