import { perLanguage } from './formatters.ts'
import type { Language } from './languages.ts'

/** A full or partial date: `2000-10-31`, `2013-10`, `2009`. A time of day is ignored. */
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/

/** British English, which the project uses, and Dutch. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL' }

const monthOf = { timeZone: 'UTC', year: 'numeric', month: 'long' } as const
const months = perLanguage((language) => new Intl.DateTimeFormat(locales[language], monthOf))
const days = perLanguage((language) => new Intl.DateTimeFormat(locales[language], { ...monthOf, day: 'numeric' }))

/**
 * A date in words, as precise as it is known: “31 October 2000”, “October 2013”, “2009”.
 * @returns the input when it is not a date: better to show it than to hide it
 */
export function formatDate(date: string, language: Language): string {
  const [, year, month, day] = PARTIAL_DATE.exec(date) ?? []
  // A year alone is the same in every language.
  if (!month) return year ?? date
  const moment = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`)
  // `Date` takes 30 February for 2 March.
  const isDate = moment.getUTCDate() === Number(day ?? 1)
  return isDate ? (day ? days : months)(language).format(moment) : date
}

/** The value for `<time datetime>`: the date without its time of day, or `undefined` when it is not a date. */
export function machineDate(date: string): string | undefined {
  return PARTIAL_DATE.test(date) ? date.split('T')[0] : undefined
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
