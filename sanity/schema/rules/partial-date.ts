import { isInCalendar } from '../../../lib/dates.ts'

const form = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u

/** What is wrong with a date that may be only a year or a month, or `true`. */
export function checkPartialDate(value: string | undefined): true | string {
  if (value === undefined) return true
  if (!form.test(value)) return 'Write the year (2015), the year and month (2015-04) or the whole date (2015-04-30).'
  return isInCalendar(value) || 'There is no such day in the calendar.'
}
