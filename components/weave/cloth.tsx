import { weave, type Ribbon, type Shape } from '@/lib/weave/cloth'

interface ClothProps {
  /** What the cloth is grown from. */
  readonly id: string
  /** Numbers of the outcomes of which it is woven. */
  readonly threads: readonly number[]
  readonly shape: Shape
  readonly className?: string
}

const classOf = ({ thread }: Ribbon) => (thread === null ? 'undyed' : `dye-${thread}`)

/** A small woven cloth: what stands for a story without a photograph, or a signatory without a logo. Only decoration. */
export function Cloth({ id, threads, shape, className = '' }: ClothProps) {
  const { width, height, warp, weft, over } = weave(id, threads, shape)
  return (
    <svg
      className={`cloth ${className}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      {warp.map((ribbon) => (
        <rect key={ribbon.at} className={`warp ${classOf(ribbon)}`} x={ribbon.at} width={ribbon.size} height={height} />
      ))}
      {weft.map((ribbon) => (
        <g key={ribbon.at}>
          <rect className={classOf(ribbon)} y={ribbon.at} width={width} height={ribbon.size} />
          {ribbon.isPatterned && ribbon.thread !== null && (
            <rect fill={`url(#thread-${ribbon.thread})`} y={ribbon.at} width={width} height={ribbon.size} />
          )}
        </g>
      ))}
      {warp.map((ribbon, column) => (
        <path
          key={ribbon.at}
          className={`warp ${classOf(ribbon)}`}
          d={(over[column] ?? [])
            .map((row) => weft[row])
            .filter((crossed) => crossed !== undefined)
            .map(({ at, size }) => `M${ribbon.at} ${at}h${ribbon.size}v${size}h-${ribbon.size}z`)
            .join('')}
        />
      ))}
    </svg>
  )
}
