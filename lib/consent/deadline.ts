import { endOfDutchDay } from '../dutch-time.ts'
import { isDefined, momentOf } from '../stored.ts'
import type { ConsentRecord } from './rules.ts'

const day = 24 * 60 * 60_000

/** How long ahead editors are told: time enough to find somebody and ask again. Days. */
export const noticeDays = 30

/** When a consent ends by itself, and which field of its record says so. */
export interface Deadline {
  /** Epoch milliseconds. */
  readonly at: number
  readonly field: 'expiresAt' | 'reconfirmBy'
}

/**
 * The moment at which a consent ends by itself. Everybody who counts towards it asks here: the banner in Studio, the list
 * of what ends soon, Content health, what makes pages old, and the scheduled times.
 * @returns `null` when no end is known, and for a record that was withdrawn: that one has ended
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

/** Whether a deadline is near enough, or past, for somebody to be told. @param now epoch milliseconds */
export function endsSoon({ at }: Deadline, now: number): boolean {
  return at - now <= noticeDays * day
}

/**
 * The records whose deadline is near or past, for lists that the content API makes. GROQ knows no time zones: a day counts
 * as over at midnight UTC, at most two hours after it is over in the Netherlands.
 */
export const endsSoonFilter = /* groq */ `!defined(withdrawnOn) && (
  dateTime(expiresAt) <= dateTime(now()) + ${(noticeDays * day) / 1000}
  || (basis == "publishedEarlier" && dateTime(reconfirmBy + "T00:00:00Z") <= dateTime(now()) + ${((noticeDays - 1) * day) / 1000})
)`
