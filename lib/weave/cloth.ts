import { randomFrom } from './random.ts'

/** The size of a cloth, in units of its own; whoever shows it may cut it. */
export const shapes = {
  /** Beside a name. */
  tile: { width: 64, height: 64, thick: [10, 15] },
  /** In the place of a picture. */
  cover: { width: 320, height: 200, thick: [15, 38] },
  /** Across a page. */
  band: { width: 1440, height: 128, thick: [14, 40] },
} as const

export type Shape = keyof typeof shapes

/** A ribbon of the cloth: where it begins, how wide it is, its thread (`null` is undyed) and whether it shows its pattern. */
export interface Ribbon {
  readonly at: number
  readonly size: number
  readonly thread: number | null
  readonly isPatterned: boolean
}

export interface Cloth {
  readonly width: number
  readonly height: number
  /** From left to right. */
  readonly warp: readonly Ribbon[]
  /** From top to bottom. */
  readonly weft: readonly Ribbon[]
  /** For each ribbon of the warp, the ribbons of the weft above which it lies. */
  readonly over: readonly (readonly number[])[]
}

/** Ways of weaving: whether the warp lies above at a crossing. */
const bindings: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0, // plain
  (x, y) => (x + y) % 3 === 0, // twill
  (x, y) => (x + 2 * y) % 5 < 2, // satin
  (x, y) => (Math.floor(x / 2) + y) % 2 === 0, // half basket
]

/** Between two ribbons. */
const gap = 2

/**
 * Weaves a cloth from what it is about: the same id and threads give the same cloth on every machine, other ids another.
 * @param threads the numbers of the outcomes; without any the cloth is undyed
 */
export function weave(id: string, threads: readonly number[], shape: Shape): Cloth {
  const random = randomFrom(`${id}:${threads.join()}`)
  const { width, height, thick } = shapes[shape]
  const binding = bindings[random(bindings.length)] ?? (() => true)
  const weft = ribbons(height, thick, random, (index) => {
    const thread = threads[(index + random(2)) % threads.length] ?? null
    return random(5) === 0 ? null : thread
  })
  const warp = ribbons(width, thick, random, () => (random(4) === 0 ? (threads[random(threads.length)] ?? null) : null))
  const over = warp.map((_, x) => weft.flatMap((_, y) => (binding(x, y) ? [y] : [])))
  return { width, height, warp, weft, over }
}

function ribbons(
  length: number,
  [thin, thick]: readonly [number, number],
  random: (below: number) => number,
  threadAt: (index: number) => number | null,
): Ribbon[] {
  const all: Ribbon[] = []
  for (let at = gap; at < length;) {
    const size = thin + random(thick - thin + 1)
    all.push({ at, size, thread: threadAt(all.length), isPatterned: random(5) < 3 })
    at += size + gap
  }
  return all
}
