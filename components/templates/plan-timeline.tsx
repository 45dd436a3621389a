import { dictionary } from '@/lib/dictionaries'
import { formatYears } from '@/lib/dates'
import { pathOf } from '@/lib/routes'
import { timeline } from '@/lib/timeline'
import type { Language } from '@/sanity/languages'
import type { DocumentEntry } from '../content'

interface PlanTimelineProps {
  readonly plans: readonly DocumentEntry[]
  readonly language: Language
}

/**
 * The plans along the years. A table whose columns are years, because that is what it is, and because lengths from data
 * would need inline styles elsewhere.
 */
export function PlanTimeline({ plans, language }: PlanTimelineProps) {
  const words = dictionary(language)
  const stretches = timeline(plans)
  if (stretches.length === 0) return null
  return (
    <table className="timeline">
      <caption>{words.documents.timeline}</caption>
      <tbody>
        <tr>
          {stretches.map(({ years, thing, extension }, index) => (
            <PlanCells key={thing?._id ?? index} years={years} plan={thing} extension={extension} language={language} />
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
  readonly language: Language
}

function PlanCells({ years, extension, plan, language }: PlanCellsProps) {
  const words = dictionary(language)
  if (!plan) return <td colSpan={years} />
  return (
    <>
      <td colSpan={years} className={`plan plan-${plan.cycle ?? 'none'}`}>
        <a href={pathOf(plan, language) ?? undefined}>{plan.cycle ? words.signatories.plan(plan.cycle) : plan.title}</a>
        <small>{formatYears(plan.period?.from, plan.period?.until)}</small>
      </td>
      {extension > 0 && (
        <td colSpan={extension} className="extension">
          <small>{plan.period?.extendedUntil && words.documents.extended(plan.period.extendedUntil)}</small>
        </td>
      )}
    </>
  )
}
