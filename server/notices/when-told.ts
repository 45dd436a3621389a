import { noticeDays } from '../../lib/consent/deadline.ts'
import { dutchDay, fromClock } from '../../lib/dutch-time.ts'
import type { InboxNotice } from '../../lib/inbox/inbox-notice.ts'
import { momentOf } from '../../lib/stored.ts'
import type { PersonToTell } from './people-to-tell.ts'

/** What happens in a quarter of an hour is one mail. Milliseconds. */
const pause = 15 * 60_000

const day = 24 * 60 * 60_000
const warnedAhead = noticeDays * day

/**
 * When somebody may be told of what is new: at once, and then at most each quarter of an hour; or at eight in the morning, Dutch
 * time, the first after it was there. Where nobody could tell her then, as soon as somebody can.
 * @param lastAt when she was last told; ISO 8601, absent when never
 * @param since when the oldest of what is new was there; epoch milliseconds
 * @returns epoch milliseconds; a time that has passed means now
 */
export function mayBeToldAt(mail: PersonToTell['mail'], lastAt: string | undefined, since: number): number {
  const last = momentOf(lastAt) ?? 0
  if (mail === 'atOnce') return last + pause
  const from = Math.max(last, since)
  const sameDay = eight(from)
  return from < sameDay ? sameDay : eight(from + day)
}

/** When the oldest of these was there to be told; epoch milliseconds. */
export const oldestOf = (notices: readonly InboxNotice[]): number => Math.min(...notices.map(thereSince))

/** Of consent that ends the moment is that of its end, and it was there when that came near. */
function thereSince({ kind, at }: InboxNotice): number {
  const moment = momentOf(at) ?? 0
  return kind === 'consentEnding' ? moment - warnedAhead : moment
}

const eight = (moment: number): number => fromClock(`${dutchDay(new Date(moment))}T08:00`)?.getTime() ?? moment
