import { consentDeadline } from '../../../../lib/consent/deadline.ts'
import { dutchDay } from '../../../../lib/dutch-time.ts'
import { recordsIn, subjectOf, textIn } from '../../../../lib/inbox/read-records.ts'
import type { Schedule } from '../../../../lib/schedule/schedule.ts'
import { isInCalendar } from '../../../../lib/dates.ts'
import { momentOf, type Stored } from '../../../../lib/stored.ts'
import type { CalendarSpan } from './calendar-days.ts'

/** What a calendar shows, in the order in which things of the same moment stand. */
export type CalendarKind =
  | 'publish'
  | 'unpublish'
  | 'showFrom'
  | 'showUntil'
  | 'consentEnds'
  | 'consentToConfirm'
  | 'lookAgain'

/** One thing that happens, or is to be done, on a day. */
export interface CalendarEntry {
  readonly key: string
  readonly kind: CalendarKind
  /** In the Netherlands: `2026-11-24`. */
  readonly day: string
  /** When on that day, ISO 8601; `null` for what is about the whole day. */
  readonly at: string | null
  /** The form in which it is seen to, and its field. */
  readonly form: { readonly id: string; readonly type: string; readonly path?: string }
  readonly title: string
  /** Of the text. */
  readonly type: string
  readonly language: string | null
  /** Why the site did not do it; empty where nothing is known. Absent for what was not refused. */
  readonly refused?: string
  /** What can be moved: the scheduled time while it is still to come. */
  readonly schedule?: Schedule
  /** Whether that time has come, and nothing happened. */
  readonly isLate?: boolean
}

/** What `CALENDAR_QUERY` gives. Fields may have any value: what an API wrote is checked against no schema. */
export interface CalendarRecords {
  readonly scheduled: unknown
  readonly windows: unknown
  readonly toLookAt: unknown
  readonly consents: unknown
}

export interface CalendarContent {
  /** The day on which it was read, in the Netherlands. */
  readonly today: string
  /** In their order. */
  readonly entries: readonly CalendarEntry[]
  /** Whether there is more in these weeks than is read at once. */
  readonly hasMore: boolean
}

/** So many of each kind are read at once; the query asks for one more, which says that there are more. */
export const mostOfAKind = 100

/** What happens in a span, from what the content says. Pure. */
export function calendarOf(records: CalendarRecords, span: CalendarSpan, now: Date): CalendarContent {
  const { scheduled, windows, toLookAt, consents } = records
  const few = (list: unknown) => recordsIn(list).slice(0, mostOfAKind)
  const entries = [
    ...few(scheduled).flatMap((record) => scheduledEntry(record, now)),
    ...few(windows).flatMap((story) => [
      ...windowEntry(story, 'showFrom', 'publishAt'),
      ...windowEntry(story, 'showUntil', 'unpublishAt'),
    ]),
    ...few(consents).flatMap(consentEntry),
    ...few(toLookAt).flatMap(lookAgainEntry),
  ].filter(({ day }) => day >= span.firstDay && day <= span.lastDay)
  return {
    today: dutchDay(now),
    entries: entries.toSorted((a, b) => order(a.day, b.day) || order(timeOf(a), timeOf(b))),
    hasMore: [scheduled, windows, toLookAt, consents].some((list) => recordsIn(list).length > mostOfAKind),
  }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
/** What is about a whole day stands below what has its time. */
const timeOf = ({ at }: CalendarEntry) => (at === null ? '~' : new Date(at).toISOString())

function about(record: Stored): Pick<CalendarEntry, 'title' | 'type' | 'language' | 'form'> | null {
  const subject = subjectOf(record)
  if (!subject) return null
  const { id, type, title, language } = subject
  return { title, type, language, form: { id, type } }
}

function scheduledEntry(record: Stored, now: Date): CalendarEntry[] {
  const text = about(record)
  const at = textIn(record.at)
  const id = textIn(record._id)
  if (!text || !at || !id || momentOf(at) === null) return []
  const action = record.action === 'unpublish' ? 'unpublish' : 'publish'
  const entry = { ...text, key: id, kind: action, day: dutchDay(new Date(at)), at } as const
  if (record.state === 'refused') return [{ ...entry, refused: textIn(record.reason) ?? '' }]
  const schedule: Schedule = {
    _id: id,
    _rev: textIn(record._rev) ?? '',
    subject: { _ref: text.form.id },
    subjectType: text.type,
    action,
    at,
    revision: textIn(record.revision),
    state: 'pending',
  }
  return [{ ...entry, schedule, isLate: new Date(at) <= now }]
}

function windowEntry(
  story: Stored,
  kind: 'showFrom' | 'showUntil',
  path: 'publishAt' | 'unpublishAt',
): CalendarEntry[] {
  const text = about(story)
  const at = textIn(story[path])
  if (!text || !at || momentOf(at) === null) return []
  const { form, ...rest } = text
  return [{ ...rest, key: `${form.id}.${path}`, kind, day: dutchDay(new Date(at)), at, form: { ...form, path } }]
}

function lookAgainEntry(story: Stored): CalendarEntry[] {
  const text = about(story)
  const day = textIn(story.reviewBy)
  if (!text || !day || !isInCalendar(day)) return []
  const { form, ...rest } = text
  return [
    { ...rest, key: `${form.id}.reviewBy`, kind: 'lookAgain', day, at: null, form: { ...form, path: 'reviewBy' } },
  ]
}

function consentEntry(record: Stored): CalendarEntry[] {
  const text = about(record)
  const deadline = consentDeadline(record)
  const id = textIn(record._id)
  if (!text || !deadline || !id) return []
  const isWholeDay = deadline.field === 'reconfirmBy'
  // A day ends when the next begins: it is still that day a moment before.
  const day = dutchDay(new Date(isWholeDay ? deadline.at - 1 : deadline.at))
  return [
    {
      ...text,
      key: id,
      kind: isWholeDay ? 'consentToConfirm' : 'consentEnds',
      day,
      at: isWholeDay ? null : new Date(deadline.at).toISOString(),
      form: { id, type: 'consentRecord', path: deadline.field },
    },
  ]
}
