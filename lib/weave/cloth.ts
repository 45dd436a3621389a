import { randomFrom, type Random } from './random.ts'

/** Sizes of cloths, and of their ribbons the least width, the greatest and the steps between, in their own units. A page may crop a cloth. */
export const shapes = {
  /** Beside a name. */
  tile: { width: 64, height: 64, thickness: [10, 17, 1] },
  /** Instead of a picture. Few, thick ribbons of few widths: a list has a dozen cloths, and each ribbon and each number costs bytes. */
  cover: { width: 320, height: 200, thickness: [30, 60, 6] },
  /** Beside the title of a page. */
  head: { width: 560, height: 440, thickness: [24, 52, 1] },
  /** Beside the title in a sharing picture. */
  share: { width: 400, height: 630, thickness: [26, 56, 1] },
  /** Repeated along the end of a page. */
  selvage: { width: 400, height: 40, thickness: [9, 26, 1] },
} as const

export type Shape = keyof typeof shapes

/** The dye of a ribbon: the number of an outcome, or none. */
export type Yarn = number | 'undyed' | 'ink'

interface Ribbon {
  /** Its start and width. */
  readonly at: number
  readonly size: number
  readonly yarn: Yarn
  /** Whether it shows the pattern of its outcome, or plain yarn. */
  readonly isPatterned: boolean
}

export interface Cloth {
  readonly width: number
  readonly height: number
  /** From left to right. */
  readonly warp: readonly Ribbon[]
  /** From top to bottom. */
  readonly weft: readonly Ribbon[]
  /** For each ribbon of the warp, the ribbons of the weft that it covers. */
  readonly over: readonly (readonly Ribbon[])[]
}

/** Weave structures: whether the warp is on top at a crossing. */
const bindings: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0, // plain
  (x, y) => (x + y) % 3 === 0, // twill
  (x, y) => (x + 2 * y) % 5 < 2, // satin
  (x, y) => (Math.floor(x / 2) + y) % 2 === 0, // half basket
]

/** Between two ribbons. */
export const gap = 2

/**
 * Weaves a cloth. The same id and threads give the same cloth on every machine; other ids give another.
 * @param threads the numbers of the outcomes; without any the cloth is undyed
 */
export function weave(id: string, threads: readonly number[], shape: Shape): Cloth {
  const random = randomFrom(`${id}:${threads.join()}`)
  const { width, height, thickness } = shapes[shape]
  const binding = bindings[random(bindings.length)] ?? (() => true)
  const first = random(threads.length)
  const weft = ribbons(height, thickness, random, (index) =>
    random(6) === 0 ? 'undyed' : (threads[(first + index) % threads.length] ?? 'undyed'),
  )
  const warp = ribbons(width, thickness, random, () => warpYarn(threads, random))
  const over = warp.map((_column, x) => weft.filter((_row, y) => binding(x, y)))
  return { width, height, warp, weft, over }
}

/** The visible parts of the warp as paths, including the gaps where a ribbon goes over and under. */
export function overPaths({ warp, over }: Cloth): string[] {
  return warp.map(({ at, size }, column) =>
    (over[column] ?? [])
      .map((under, index, all) => {
        const before = all[index - 1]
        // Relative to the previous one, to save bytes: there are many on a page.
        const start = before ? `m0 ${under.at - before.at}` : `M${at} ${under.at - gap}`
        return `${start}h${size}v${under.size + 2 * gap}h-${size}z`
      })
      .join(''),
  )
}

/** The warp is mostly undyed, so that the threads stand out; sometimes it is dark, or one of them. */
function warpYarn(threads: readonly number[], random: Random): Yarn {
  const lot = random(10)
  if (lot < 1) return 'ink'
  return lot < 4 ? (threads[random(threads.length)] ?? 'undyed') : 'undyed'
}

function ribbons(
  length: number,
  [thin, thick, step]: readonly [thin: number, thick: number, step: number],
  random: Random,
  yarnAt: (index: number) => Yarn,
): Ribbon[] {
  const all: Ribbon[] = []
  for (let at = 0; at < length;) {
    const size = thin + step * random((thick - thin) / step + 1)
    all.push({ at, size, yarn: yarnAt(all.length), isPatterned: random(5) < 3 })
    at += size + gap
  }
  return all
}
