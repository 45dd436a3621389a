import { TZDate } from '@date-fns/tz'

/** Where the site's editors work: every day and every time in Studio is theirs, wherever the browser or the server is. */
export const DUTCH_ZONE = 'Europe/Amsterdam'

/**
 * A moment with the time that Dutch clocks show: `2026-06-15T14:00:00.000+02:00` (RFC 3339). What GROQ gets as `$now`:
 * `dateTime($now)` is the moment, and the part before the `T` is the day in the Netherlands.
 */
export function dutchMoment(moment: Date): string {
  return new TZDate(moment, DUTCH_ZONE).toISOString()
}

/** The day that it is in the Netherlands: `2026-06-15`. */
export function dutchDay(moment: Date): string {
  return dutchMoment(moment).slice(0, 10)
}

/**
 * The moment at which a day is over in the Netherlands, epoch milliseconds.
 * @param day such as `2026-06-15`
 * @returns `null` for what is not a day of the calendar
 */
export function endOfDutchDay(day: unknown): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(day)) ?? []
  // A day that no calendar has is read as one of the next month.
  if (!year || new Date(Date.UTC(Number(year), Number(month) - 1, Number(date))).toISOString().slice(0, 10) !== day)
    return null
  return new TZDate(Number(year), Number(month) - 1, Number(date) + 1, DUTCH_ZONE).getTime()
}

/** A moment as editors read it: “24 Nov 2026, 12:00”. Empty for what is no moment. */
export function when(moment: unknown): string {
  if (typeof moment !== 'string' || Number.isNaN(Date.parse(moment))) return ''
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone: DUTCH_ZONE } as const
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(moment))
}

/** What a field for date and time shows for a moment: `2026-11-24T12:00`, on Dutch clocks. */
export function toClock(moment: Date): string {
  return dutchMoment(moment).slice(0, 16)
}

/**
 * The moment that a Dutch clock means. In the hour that comes twice in autumn it is the first; an hour that is left out in
 * spring is taken as if it had not been.
 * @param clock such as `2026-11-24T12:00`
 * @returns `null` for what is not a date and time
 */
export function fromClock(clock: string): Date | null {
  const asUtc = Date.parse(`${clock}:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(clock) || Number.isNaN(asUtc)) return null
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0] = clock.split(/\D/).map(Number)
  const moment = new Date(new TZDate(year, month - 1, day, hours, minutes, DUTCH_ZONE).getTime())
  const anHourBefore = new Date(moment.getTime() - 60 * 60_000)
  return toClock(anHourBefore) === clock ? anHourBefore : moment
}
