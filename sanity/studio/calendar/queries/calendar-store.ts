import type { SanityClient } from '@sanity/client'
import { onAnyChange } from '../../parts/any-change.ts'
import { liveStore, type LiveStore } from '../../parts/live-store.ts'
import { spanOf } from '../rules/calendar-days.ts'
import { calendarOf, type CalendarContent, type CalendarRecords } from '../rules/calendar-entries.ts'
import { CALENDAR_QUERY } from './calendar-query.ts'

/** What is due comes without a change. Milliseconds. */
const minute = 60_000

/**
 * What happens in the weeks of a month, kept up with what everybody does.
 * @param month `2026-11`
 * @param isEditor whether it is for somebody who may publish: consent is hers to know
 */
export function calendarStore(client: SanityClient, month: string, isEditor: boolean): LiveStore<CalendarContent> {
  const span = spanOf(month)
  const read = async () =>
    calendarOf(
      await client.fetch<CalendarRecords>(CALENDAR_QUERY, { ...span, isEditor }, { perspective: 'raw' }),
      span,
      new Date(),
    )
  return liveStore(client, read, { follow: onAnyChange, every: minute })
}
