import { dutchDay } from '../../../lib/dutch-time.ts'
import { about } from '../content/about.ts'
import type { Check } from '../content/finding.ts'

/** What was to be looked at again by a day that is past. */
export const overdueReviews: Check = ({ now }) => {
  const today = dutchDay(now)
  return (document) => {
    const { reviewBy } = document
    if (typeof reviewBy !== 'string' || reviewBy >= today) return []
    const message = `Was to be looked at again by ${reviewBy}: is it still true, and still safe?`
    return [about(document, { urgency: 'mend', path: 'reviewBy', message })]
  }
}
