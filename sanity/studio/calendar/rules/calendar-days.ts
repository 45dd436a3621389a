import { dutchDay, endOfDutchDay } from '../../../../lib/dutch-time.ts'

// Days are written `2026-11-24`, months `2026-11`: they are of the calendar in the Netherlands, and have no time zone to get wrong.

/** The days that are shown, and when they begin and end. */
export interface CalendarSpan {
  readonly firstDay: string
  readonly lastDay: string
  /** ISO 8601: the first moment that belongs to it. */
  readonly from: string
  /** ISO 8601: the first moment that no longer does. */
  readonly to: string
}

const utc = (day: string) => new Date(`${day}T00:00:00Z`)

/** The day so many days after another. */
export function dayAfter(day: string, count: number): string {
  const moved = utc(day)
  moved.setUTCDate(moved.getUTCDate() + count)
  return moved.toISOString().slice(0, 10)
}

/** The month that it is in the Netherlands. */
export const monthOf = (now: Date): string => dutchDay(now).slice(0, 7)

/** The month so many months after another. */
export function monthAfter(month: string, count: number): string {
  const moved = utc(`${month}-01`)
  moved.setUTCMonth(moved.getUTCMonth() + count)
  return moved.toISOString().slice(0, 7)
}

/** The whole weeks, from Monday to Sunday, that a month has a day in. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`
  const monday = dayAfter(first, -((utc(first).getUTCDay() + 6) % 7))
  const weeks: string[][] = []
  for (let start = monday; start < `${monthAfter(month, 1)}-01`; start = dayAfter(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => dayAfter(start, index)))
  return weeks
}

/** The weeks of a month as a span: midnight is that of the Netherlands, in summer and in winter. */
export function spanOf(month: string): CalendarSpan {
  const days = weeksOf(month).flat()
  const firstDay = days.at(0) ?? `${month}-01`
  const lastDay = days.at(-1) ?? firstDay
  return { firstDay, lastDay, from: endOf(dayAfter(firstDay, -1)), to: endOf(lastDay) }
}

const endOf = (day: string) => new Date(endOfDutchDay(day) ?? 0).toISOString()
