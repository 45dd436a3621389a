import { dictionary } from '@/lib/dictionaries'
import { formatYears, yearOf } from '@/lib/dates'
import { pathOf } from '@/lib/routes'
import { timeline } from '@/lib/timeline'
import type { Language } from '@/lib/languages'
import type { DocumentEntry } from '@/lib/content/page-content'
import { fillOf } from '@/lib/weave/yarns'

interface PlanTimelineProps {
  readonly plans: readonly DocumentEntry[]
  readonly language: Language
}

/**
 * The plans on a timeline. It is a table with a column per year, because it is tabular data, and because other markup
 * would need inline styles for lengths.
 */
export function PlanTimeline({ plans, language }: PlanTimelineProps) {
  const words = dictionary(language)
  const stretches = timeline(plans)
  const first = Math.min(...plans.flatMap(({ period }) => yearOf(period?.from) ?? []))
  const length = stretches.reduce((sum, { years, extension }) => sum + years + extension, 0)
  if (stretches.length === 0) return null
  return (
    <table className="timeline">
      <caption>{words.documents.timeline}</caption>
      <thead>
        <tr>
          {Array.from({ length }, (_year, index) => (
            <th key={index} scope="col">
              {first + index}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {stretches.map(({ years, item, extension }, index) => (
            <PlanCells
              key={item?._id ?? index}
              years={years}
              plan={item}
              turn={index}
              extension={extension}
              language={language}
            />
          ))}
        </tr>
      </tbody>
    </table>
  )
}

interface PlanCellsProps {
  readonly years: number
  readonly extension: number
  readonly plan?: DocumentEntry
  /** The first thread of its band, so that the bands differ. */
  readonly turn: number
  readonly language: Language
}

function PlanCells({ years, extension, plan, turn, language }: PlanCellsProps) {
  const words = dictionary(language)
  if (!plan) return <td colSpan={years} />
  const { from, until, extendedUntil } = plan.period ?? {}
  return (
    <>
      <td colSpan={years} className="plan">
        <Band turn={turn} use="motif" />
        <a href={pathOf(plan, language) ?? undefined}>{plan.cycle ? words.signatories.plan(plan.cycle) : plan.title}</a>
        <small>
          {[formatYears(from, until), extendedUntil && words.documents.extended(extendedUntil)]
            .filter(Boolean)
            .join(', ')}
        </small>
      </td>
      {extension > 0 && (
        <td colSpan={extension} className="extension">
          <Band turn={turn} use="warp" />
        </td>
      )}
    </>
  )
}

const yarns = [1, 2, 3, 4, 5]
const share = 100 / yarns.length

interface BandProps {
  readonly turn: number
  /** Patterned for the original period; plain for the extension. */
  readonly use: 'motif' | 'warp'
}

/** A part of the woven band. Decoration only. */
function Band({ turn, use }: BandProps) {
  return (
    <svg className="band" aria-hidden="true" focusable="false">
      {yarns.map((yarn, row) => (
        <rect
          key={yarn}
          fill={fillOf(yarns[(row + turn) % yarns.length] ?? yarn, use)}
          y={`${row * share}%`}
          width="100%"
          height={`${share}%`}
        />
      ))}
    </svg>
  )
}
