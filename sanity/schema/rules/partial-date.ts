const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u

/** What is wrong with a date that may be only a year or a month, or `true`. */
export function checkPartialDate(value: string | undefined): true | string {
  if (value === undefined) return true
  const parts = form.exec(value)
  if (!parts) return 'Write the year (2015), the year and month (2015-04) or the whole date (2015-04-30).'
  const [, year, month = '01', day = '01'] = parts
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
  return exists || 'There is no such day in the calendar.'
}
