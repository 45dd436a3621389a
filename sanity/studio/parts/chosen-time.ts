import { fromClock, toClock } from '../../../lib/dutch-time.ts'
import type { Schedule } from '../../../lib/schedule/schedule.ts'
import { say } from './say.ts'

const HOUR = 60 * 60 * 1000

/** What the field shows first: the time that is set, else an hour from now; as clocks in the Netherlands show it. */
export function firstClock(schedule: Schedule | null, now: Date): string {
  const isPending = schedule?.state === 'pending'
  return toClock(schedule?.at && isPending ? new Date(schedule.at) : new Date(now.getTime() + HOUR))
}

type ChosenTime = { readonly at: string; readonly problem?: undefined } | { readonly problem: string }

/** The time that somebody chose, ISO 8601, or why it will not do. */
export function chosenTime(clock: string, now: Date): ChosenTime {
  const moment = fromClock(clock)
  if (!moment) return { problem: say('Choose a day and a time.') }
  if (moment <= now) return { problem: say('This moment has passed. Choose a later one.') }
  return { at: moment.toISOString() }
}
