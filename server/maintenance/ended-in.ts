import { consentDeadline } from '../../lib/consent/deadline.ts'
import { dutchYear } from '../../lib/dutch-time.ts'
import type { YEAR_FACTS_QUERY_RESULT } from '../../lib/types.generated.ts'

type EndedConsent = YEAR_FACTS_QUERY_RESULT['ended'][number]

/** The year of the first end, whichever it was: which of them it was is not told. What is no date says nothing. */
export function endedIn(record: EndedConsent): number | null {
  const { withdrawnOn, ...rest } = record
  const deadline = consentDeadline({ ...rest, _id: '', _type: 'consentRecord' })
  // A program may have written anything.
  const withdrawn: unknown = withdrawnOn
  const years = [
    typeof withdrawn === 'string' ? Number(/^(\d{4})-\d\d-\d\d/.exec(withdrawn)?.[1] ?? Number.NaN) : Number.NaN,
    deadline === null ? Number.NaN : dutchYear(new Date(deadline.at - 1)),
  ].filter((year) => !Number.isNaN(year))
  return years.length === 0 ? null : Math.min(...years)
}
