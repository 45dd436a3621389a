import type { Yarn } from '@/lib/weave/cloth'
import { motifs, twists, yarns } from '@/lib/weave/yarns'

/** All yarns and motifs, once per page: every cloth and thread refers to them. */
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
        <path className="twist" d={twists.warp} />
      </pattern>
      <pattern id={`weft-${yarn}`} width="4" height="4" patternUnits="userSpaceOnUse">
        {dye}
        <path className="twist" d={twists.weft} />
      </pattern>
      {motif && (
        <pattern id={`motif-${yarn}`} width={motif.width} height={motif.height} patternUnits="userSpaceOnUse">
          {dye}
          <path className={`mark-${yarn}`} d={motif.path} />
        </pattern>
      )}
    </>
  )
}
