import { endOfDutchDay } from '../dutch-time.ts'
import { isDefined, momentOf } from '../stored.ts'
import type { ConsentRecord } from './rules.ts'

const day = 24 * 60 * 60_000

/** How far ahead editors are warned: long enough to find the person and ask again. Days. */
export const noticeDays = 30

/** When a consent ends without a withdrawal, and which field of its record says so. */
export interface Deadline {
  /** Epoch milliseconds. */
  readonly at: number
  readonly field: 'expiresAt' | 'reconfirmBy'
}

/**
 * When a consent ends without a withdrawal. The only such calculation: the banner in Studio, the list of consents that
 * end soon, Content health, the visibility deadlines and scheduled publishing all use it.
 * @returns `null` when there is no end, and for a withdrawn record, which has ended already
 */
export function consentDeadline(record: ConsentRecord): Deadline | null {
  if (isDefined(record.withdrawnOn)) return null
  const { basis, expiresAt, reconfirmBy } = record
  const ends: readonly { at: number | null; field: Deadline['field'] }[] = [
    { at: momentOf(expiresAt), field: 'expiresAt' },
    { at: basis === 'publishedEarlier' ? endOfDutchDay(reconfirmBy) : null, field: 'reconfirmBy' },
  ]
  return ends.reduce<Deadline | null>(
    (first, { at, field }) => (at !== null && (first === null || at < first.at) ? { at, field } : first),
    null,
  )
}

/** Whether a deadline is so near, or past, that editors should know. @param now epoch milliseconds */
export function endsSoon({ at }: Deadline, now: number): boolean {
  return at - now <= noticeDays * day
}

/**
 * The records whose deadline is near or past, for lists that the content API filters. GROQ has no time zones: a day
 * ends at midnight UTC, at most two hours after it ends in the Netherlands.
 */
export const endsSoonFilter = /* groq */ `!defined(withdrawnOn) && (
  dateTime(expiresAt) <= dateTime(now()) + ${(noticeDays * day) / 1000}
  || (basis == "publishedEarlier" && dateTime(reconfirmBy + "T00:00:00Z") <= dateTime(now()) + ${((noticeDays - 1) * day) / 1000})
)`
