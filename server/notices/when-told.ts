import { dutchDay, fromClock } from '../../lib/dutch-time.ts'
import { momentOf } from '../../lib/stored.ts'
import type { PersonToTell } from './people-to-tell.ts'

/** What happens in a quarter of an hour is one mail. Milliseconds. */
const pause = 15 * 60_000

const day = 24 * 60 * 60_000

/**
 * When somebody may be told of what is new: at once, and then at most each quarter of an hour; or at eight in the morning, Dutch
 * time.
 * @param lastAt when she was last told; ISO 8601, absent when never
 * @param now epoch milliseconds
 * @returns epoch milliseconds; a time that has passed means now
 */
export function mayBeToldAt(mail: PersonToTell['mail'], lastAt: string | undefined, now: number): number {
  const last = momentOf(lastAt) ?? 0
  if (mail === 'atOnce') return last + pause
  const today = eight(now)
  if (now < today) return last < today - day ? now : today
  return last < today ? now : eight(now + day)
}

const eight = (moment: number): number => fromClock(`${dutchDay(new Date(moment))}T08:00`)?.getTime() ?? moment
