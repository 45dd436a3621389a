import type { Yarn } from './cloth.ts'

export const yarns: readonly Yarn[] = ['undyed', 'ink', 1, 2, 3, 4, 5]

/** The pattern of each outcome, so that none is recognised by colour alone: one repeat, as a path. */
export const motifs: Readonly<
  Record<number, { readonly width: number; readonly height: number; readonly path: string } | undefined>
> = {
  // Participation: voices.
  1: { width: 8, height: 8, path: 'M2.5 4a1.5 1.5 0 0 1 3 0 1.5 1.5 0 0 1-3 0z' },
  // Prevention: barriers.
  2: { width: 6, height: 6, path: 'M2 0h1.3v6H2z' },
  // Protection: roofs.
  3: { width: 12, height: 8, path: 'M0 6 6 1l6 5v2L6 3 0 8z' },
  // Relief, reconstruction and recovery: building stones.
  4: { width: 10, height: 10, path: 'M4 1h2v3h3v2H6v3H4V6H1V4h3z' },
  // Mainstreaming: a line that runs through everything.
  5: { width: 16, height: 8, path: 'M0 4q4-5 8 0t8 0v1.6q-4 5-8 0t-8 0z' },
}

/** The twist of the yarn, along warp and weft, in a repeat of four. */
export const twists = { warp: 'M3.4 0h.6v4h-.6z', weft: 'M0 3.4h4V4H0z' }

/** An outcome that editors add later uses the yarn of one of the five. */
const yarnOf = (yarn: Yarn) => (typeof yarn === 'number' ? ((yarn - 1) % 5) + 1 : yarn)

/** The value of `fill` for a ribbon: of the warp, of the weft, or of the weft with its outcome's pattern. */
export function fillOf(yarn: Yarn, use: 'warp' | 'weft' | 'motif'): string {
  const known = yarnOf(yarn)
  return `url(#${use === 'motif' && typeof known !== 'number' ? 'weft' : use}-${known})`
}
