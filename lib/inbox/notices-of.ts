import { consentDeadline, endsSoon } from '../consent/deadline.ts'
import { isStored, type Stored } from '../stored.ts'
import { brokenLinks, remarkNotices } from './grouped-notices.ts'
import { mostOfAKind, turnOf, type Inbox, type InboxNotice } from './inbox-notice.ts'
import type { InboxPerson, InboxRecords } from './inbox-records.ts'
import { recordsIn, subjectOf, textIn } from './read-records.ts'

const order = { you: 0, editors: 1, nobody: 2 } as const

/** What a person is told, from what the content says. Pure. */
export function inboxOf(records: InboxRecords, person: InboxPerson, now: Date): Inbox {
  const few = (list: unknown) => recordsIn(list).slice(0, mostOfAKind)
  const notices = [
    ...few(records.asked).flatMap(changesAsked),
    ...few(records.failed).flatMap(timeFailed),
    ...remarkNotices(recordsIn(records.remarks)),
    ...few(records.waiting).flatMap(inReview),
    ...few(records.ending).flatMap((record) => consentEnding(record, now)),
    ...brokenLinks(recordsIn(records.deadLinks)),
    ...few(records.decided).flatMap((record) => decided(record, person)),
  ]
  const { asked, failed, waiting, ending, decided: told } = records
  return {
    notices: notices.toSorted(
      (a, b) => order[turnOf[a.kind]] - order[turnOf[b.kind]] || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0),
    ),
    hasMore: [asked, failed, waiting, ending, told].some((list) => recordsIn(list).length > mostOfAKind),
  }
}

function changesAsked(record: Stored): InboxNotice[] {
  const subject = subjectOf(record)
  const step = isStored(record.step) ? record.step : {}
  if (!subject || record.isDone === true) return []
  // Of what was said by a link the note knows the words, and nobody checked the name.
  const by = step.noteId ? 'a reviewer, by link' : textIn(step.by)
  const reason = textIn(step.noteId ? step.said : step.reason)
  const at = textIn(step.at) ?? ''
  return [{ id: `changesAsked.${subject.id}.${String(step._key)}`, kind: 'changesAsked', at, subject, by, reason }]
}

function timeFailed(record: Stored): InboxNotice[] {
  const subject = subjectOf(record)
  if (!subject) return []
  const { _rev, at, planned, reason, action } = record
  return [
    {
      id: `timeFailed.${subject.id}.${String(_rev)}`,
      kind: 'timeFailed',
      at: textIn(at) ?? '',
      subject,
      reason: textIn(reason),
      moment: textIn(planned),
      action: action === 'unpublish' ? action : 'publish',
    },
  ]
}

function inReview(record: Stored): InboxNotice[] {
  const subject = subjectOf(record)
  if (!subject) return []
  const { _rev, at, by, reason } = record
  const id = `inReview.${subject.id}.${String(_rev)}`
  return [{ id, kind: 'inReview', at: textIn(at) ?? '', subject, by: textIn(by), reason: textIn(reason) }]
}

function consentEnding(record: Stored, now: Date): InboxNotice[] {
  const subject = subjectOf(record)
  const deadline = consentDeadline(record)
  if (!subject || !deadline || !endsSoon(deadline, now.getTime())) return []
  const moment = new Date(deadline.at).toISOString()
  return [{ id: `consentEnding.${subject.id}.${moment}`, kind: 'consentEnding', at: moment, subject, moment }]
}

function decided(record: Stored, person: InboxPerson): InboxNotice[] {
  const subject = subjectOf(record)
  const step = isStored(record.step) ? record.step : {}
  if (!subject || step.byId === person.id) return []
  const kind = step.kind === 'published' ? 'published' : 'approved'
  return [
    { id: `${kind}.${subject.id}.${String(step._key)}`, kind, at: textIn(step.at) ?? '', subject, by: textIn(step.by) },
  ]
}
