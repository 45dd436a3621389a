import { perLanguage } from './formatters.ts'
import { languageFacts, type StoryLanguage } from './languages.ts'

/** A full or partial date: `2000-10-31`, `2013-10`, `2009`. A time of day is ignored. */
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/

const monthOf = { timeZone: 'UTC', year: 'numeric', month: 'long' } as const
const months = perLanguage((language) => new Intl.DateTimeFormat(languageFacts(language).locale, monthOf))
const days = perLanguage(
  (language) => new Intl.DateTimeFormat(languageFacts(language).locale, { ...monthOf, day: 'numeric' }),
)

/**
 * A date in words, as precise as it is known: “31 October 2000”, “October 2013”, “2009”.
 * @returns the input when it is not a date: better to show it than to hide it
 */
export function formatDate(date: string, language: StoryLanguage): string {
  const [, year, month, day] = PARTIAL_DATE.exec(date) ?? []
  // A year alone is the same in every language.
  if (!month) return year ?? date
  if (!isInCalendar(date)) return date
  return (day ? days : months)(language).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`))
}

/** The value for `<time datetime>`: the date without its time of day, or `undefined` when it is not a date. */
export function machineDate(date: string): string | undefined {
  return isInCalendar(date) ? date.split('T')[0] : undefined
}

/** Whether a text is a full or partial date that the calendar has: there is no 30 February, which `Date` takes for 2 March. */
export function isInCalendar(date: string): boolean {
  const [, year, month = '01', day = '01'] = PARTIAL_DATE.exec(date) ?? []
  if (!year) return false
  const first = `${year}-${month}-${day}`
  const moment = new Date(`${first}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(first)
}

/** The year of a date, or `null` when it has none. */
export function yearOf(date: string | null | undefined): number | null {
  const year = date && PARTIAL_DATE.exec(date)?.[1]
  return year ? Number(year) : null
}

/** A range of years such as `2021–2025`, or `null` when they are not known. */
export function formatYears(from: string | null | undefined, until: string | null | undefined): string | null {
  const years = [yearOf(from), yearOf(until)].filter((year) => year !== null)
  return years.length > 0 ? years.join('–') : null
}
