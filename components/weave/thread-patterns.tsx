import type { ReactNode } from 'react'
import type { Yarn } from '@/lib/weave/cloth'

/** What each outcome looks like without its colour, so that none is told by colour alone. */
const motifs: Readonly<
  Record<number, { readonly width: number; readonly height: number; readonly drawing: ReactNode }>
> = {
  // Participation: voices.
  1: { width: 8, height: 8, drawing: <circle cx="4" cy="4" r="1.5" /> },
  // Prevention: barriers.
  2: { width: 6, height: 6, drawing: <path d="M2 0h1.3v6H2z" /> },
  // Protection: roofs.
  3: { width: 12, height: 8, drawing: <path d="M0 6 6 1l6 5v2L6 3 0 8z" /> },
  // Relief, reconstruction and recovery: building stones.
  4: { width: 10, height: 10, drawing: <path d="M4 1h2v3h3v2H6v3H4V6H1V4h3z" /> },
  // Mainstreaming: a line that runs through everything.
  5: { width: 16, height: 8, drawing: <path d="M0 4q4-5 8 0t8 0v1.6q-4 5-8 0t-8 0z" /> },
}

const yarns: readonly Yarn[] = ['undyed', 'ink', 1, 2, 3, 4, 5]

/** An outcome that editors add later borrows the yarn of one of the five. */
const yarnOf = (yarn: Yarn) => (typeof yarn === 'number' ? ((yarn - 1) % 5) + 1 : yarn)

/** The value of `fill` for a ribbon: of the warp, of the weft, or of the weft with its outcome's pattern. */
export function fillOf(yarn: Yarn, use: 'warp' | 'weft' | 'motif'): string {
  const known = yarnOf(yarn)
  return `url(#${use === 'motif' && typeof known !== 'number' ? 'weft' : use}-${known})`
}

/** All yarns and motifs, once on each page: every cloth and thread on it refers to them. */
export function ThreadPatterns() {
  return (
    <svg className="thread-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {yarns.map((yarn) => (
          <Yarns key={yarn} yarn={yarn} />
        ))}
      </defs>
    </svg>
  )
}

function Yarns({ yarn }: { readonly yarn: Yarn }) {
  const motif = typeof yarn === 'number' ? motifs[yarn] : undefined
  const dye = <rect className={`dye-${yarn}`} width="16" height="16" />
  return (
    <>
      <pattern id={`warp-${yarn}`} width="4" height="4" patternUnits="userSpaceOnUse">
        {dye}
        <path className="twist" d="M3.4 0h.6v4h-.6z" />
      </pattern>
      <pattern id={`weft-${yarn}`} width="4" height="4" patternUnits="userSpaceOnUse">
        {dye}
        <path className="twist" d="M0 3.4h4V4H0z" />
      </pattern>
      {motif && (
        <pattern id={`motif-${yarn}`} width={motif.width} height={motif.height} patternUnits="userSpaceOnUse">
          {dye}
          <g className={`mark-${yarn}`}>{motif.drawing}</g>
        </pattern>
      )}
    </>
  )
}
