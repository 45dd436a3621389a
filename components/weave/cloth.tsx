import { weave } from '@/lib/weave/cloth'
import { ClothRibbons, type ClothProps } from './cloth-ribbons'

/** A small woven cloth, for a story without a photograph or a signatory without a logo. Decoration only. */
export function Cloth({ id, threads, shape }: ClothProps) {
  const { width, height } = weave(id, threads, shape)
  return (
    <svg
      className={`cloth cloth-${shape}`}
      // As large as this only where no style sheet has come.
      width={width / 4}
      height={height / 4}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <ClothRibbons id={id} threads={threads} shape={shape} />
    </svg>
  )
}
