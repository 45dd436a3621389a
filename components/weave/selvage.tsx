import { shapes } from '@/lib/weave/cloth'
import { ClothRibbons } from './cloth-ribbons'

const all = [1, 2, 3, 4, 5]

/** The woven edge at the end of every page, of all five threads. Decoration only. */
export function Selvage() {
  const { width, height } = shapes.selvage
  return (
    <svg className="selvage" width="100%" height={height} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="selvage" width={width} height={height} patternUnits="userSpaceOnUse">
          <ClothRibbons id="selvage" threads={all} shape="selvage" />
        </pattern>
      </defs>
      <rect fill="url(#selvage)" width="100%" height="100%" />
    </svg>
  )
}
