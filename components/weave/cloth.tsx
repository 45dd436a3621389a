import { overPaths, weave, type Shape } from '@/lib/weave/cloth'
import { fillOf } from '@/lib/weave/yarns'

interface ClothProps {
  /** What the cloth is grown from. */
  readonly id: string
  /** Numbers of the outcomes of which it is woven. */
  readonly threads: readonly number[]
  readonly shape: Shape
}

/** A small woven cloth: what stands for a story without a photograph, or a signatory without a logo. Only decoration. */
export function Cloth({ id, threads, shape }: ClothProps) {
  const { width, height } = weave(id, threads, shape)
  return (
    <svg
      className={`cloth cloth-${shape}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <ClothRibbons id={id} threads={threads} shape={shape} />
    </svg>
  )
}

/** The ribbons alone, for drawings that have a frame of their own. */
export function ClothRibbons({ id, threads, shape }: ClothProps) {
  const cloth = weave(id, threads, shape)
  const { width, height, warp, weft } = cloth
  const over = overPaths(cloth)
  return (
    <>
      {warp.map(({ at, size, yarn }) => (
        <rect key={at} fill={fillOf(yarn, 'warp')} x={at} width={size} height={height} />
      ))}
      {weft.map(({ at, size, yarn, isPatterned }) => (
        <rect key={at} fill={fillOf(yarn, isPatterned ? 'motif' : 'weft')} y={at} width={width} height={size} />
      ))}
      {warp.map(({ at, yarn }, column) => (
        <path key={at} className="over" fill={fillOf(yarn, 'warp')} d={over[column]} />
      ))}
    </>
  )
}
