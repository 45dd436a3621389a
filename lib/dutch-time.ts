import { TZDate } from '@date-fns/tz'
import { defaultLanguage, languageFacts, type Language } from './languages.ts'

/** The editors' time zone: all dates and times in Studio use it, wherever the browser or the server is. */
export const DUTCH_ZONE = 'Europe/Amsterdam'

/**
 * A moment as Dutch clocks show it: `2026-06-15T14:00:00.000+02:00` (RFC 3339). GROQ gets it as `$now`:
 * `dateTime($now)` is the moment, and the part before the `T` is the Dutch date.
 */
export function dutchMoment(moment: Date): string {
  return new TZDate(moment, DUTCH_ZONE).toISOString()
}

/** The date in the Netherlands: `2026-06-15`. */
export function dutchDay(moment: Date): string {
  return dutchMoment(moment).slice(0, 10)
}

/** The year in the Netherlands. */
export function dutchYear(moment: Date): number {
  return Number(dutchDay(moment).slice(0, 4))
}

/**
 * When a day ends in the Netherlands, in epoch milliseconds.
 * @param day such as `2026-06-15`
 * @returns `null` when it is not a calendar date
 */
export function endOfDutchDay(day: unknown): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(day)) ?? []
  // `Date.UTC` reads 31 June as 1 July.
  if (!year || new Date(Date.UTC(Number(year), Number(month) - 1, Number(date))).toISOString().slice(0, 10) !== day)
    return null
  return new TZDate(Number(year), Number(month) - 1, Number(date) + 1, DUTCH_ZONE).getTime()
}

/** A moment for editors: “24 Nov 2026, 12:00”. Empty when it is not a moment. */
export function when(moment: unknown, language: Language = defaultLanguage): string {
  if (typeof moment !== 'string' || Number.isNaN(Date.parse(moment))) return ''
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone: DUTCH_ZONE } as const
  return new Intl.DateTimeFormat(languageFacts(language).locale, format).format(new Date(moment))
}

/** The value of a `datetime-local` field for a moment: `2026-11-24T12:00`, on Dutch clocks. */
export function toClock(moment: Date): string {
  return dutchMoment(moment).slice(0, 16)
}

/**
 * The moment of a Dutch clock time. When clocks go back, an hour that occurs twice means the first; when they go
 * forward, the missing hour is read as if clocks had not changed.
 * @param clock such as `2026-11-24T12:00`
 * @returns `null` for what is not a date and time
 */
export function fromClock(clock: string): Date | null {
  const asUtc = new Date(`${clock}:00Z`)
  // `Date` reads 31 June as 1 July.
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 16) !== clock) return null
  const [year, month, day] = [asUtc.getUTCFullYear(), asUtc.getUTCMonth(), asUtc.getUTCDate()]
  const dutch = new TZDate(year, month, day, asUtc.getUTCHours(), asUtc.getUTCMinutes(), DUTCH_ZONE)
  const moment = new Date(dutch.getTime())
  const anHourBefore = new Date(moment.getTime() - 60 * 60_000)
  return toClock(anHourBefore) === clock ? anHourBefore : moment
}
