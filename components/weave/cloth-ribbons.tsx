import { overPaths, weave, type Shape } from '@/lib/weave/cloth'
import { fillOf } from '@/lib/weave/yarns'

export interface ClothProps {
  /** The seed of the cloth. */
  readonly id: string
  /** Numbers of the outcomes it is woven from. */
  readonly threads: readonly number[]
  readonly shape: Shape
}

/** The ribbons alone, for drawings with their own frame. All ribbons of one yarn are one path, to save bytes. */
export function ClothRibbons({ id, threads, shape }: ClothProps) {
  const cloth = weave(id, threads, shape)
  const { width, height, warp, weft } = cloth
  const over = overPaths(cloth)
  const columns = warp.map(
    ({ at, size, yarn }) => [fillOf(yarn, 'warp'), `M${at} 0h${size}v${height}h-${size}z`] as const,
  )
  const rows = weft.map(
    ({ at, size, yarn, isPatterned }) =>
      [fillOf(yarn, isPatterned ? 'motif' : 'weft'), `M0 ${at}h${width}v${size}h-${width}z`] as const,
  )
  const above = warp.map(({ yarn }, column) => [fillOf(yarn, 'warp'), over[column] ?? ''] as const)
  return (
    <>
      {byFill(columns)}
      {byFill(rows)}
      {byFill(above, 'over')}
    </>
  )
}

function byFill(pieces: readonly (readonly [fill: string, path: string])[], className?: string) {
  return [...Map.groupBy(pieces, ([fill]) => fill)].map(([fill, all]) => (
    <path key={fill} className={className} fill={fill} d={all.map(([, path]) => path).join('')} />
  ))
}
