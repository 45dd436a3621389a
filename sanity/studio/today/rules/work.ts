import { factsOf } from '../../../../lib/content/document-types.ts'
import { publishedIdOf } from '../../../../lib/document-ids.ts'
import { titleOf } from '../../../../lib/content/title-of.ts'
import type { InboxNotice } from '../../../../lib/inbox/inbox-notice.ts'
import { noticeReason, noticeSentence, noticesIn, paneOf } from '../../inbox/rules/notice-words.ts'
import type { Work } from '../../parts/work.ts'
import type { CheckResult } from '../../../health/checks.ts'
import type { ScheduledText, TodayContent, WaitingText } from './today-content.ts'
import { whenSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'
import { sayMade } from '../../parts/say-made.ts'

function workOf(text: WaitingText, remark: string): Work {
  const id = publishedIdOf(text._id)
  const name = titleOf({ _id: id, title: text.title, name: text.name })
  const kind = [say(factsOf(text._type)?.label ?? text._type), text.language?.toUpperCase()].filter(Boolean).join(', ')
  return { id, type: text._type, title: name, remark: `${kind} · ${remark}` }
}

function plannedRemark({ action, state, at }: ScheduledText): string {
  const moment = { moment: whenSaid(at) }
  const isTakenOff = action === 'unpublish'
  if (state === 'refused')
    return isTakenOff ? say('was not taken off {moment}', moment) : say('was not published {moment}', moment)
  return isTakenOff ? say('is taken off {moment}', moment) : say('is published {moment}', moment)
}

/** Each kind of work as a list reads it. Pure. */
export function worksOf({ drafts, inReview, scheduled, timed }: TodayContent) {
  return {
    drafts: drafts.map((text) => workOf(text, say('changed {moment}', { moment: whenSaid(text._updatedAt) }))),
    inReview: inReview.flatMap(({ text, by, at }) =>
      text
        ? [
            workOf(
              text,
              by
                ? say('sent by {name} {moment}', { name: by, moment: whenSaid(at) })
                : say('sent {moment}', { moment: whenSaid(at) }),
            ),
          ]
        : [],
    ),
    scheduled: [
      ...scheduled.flatMap((planned) => (planned.text ? [workOf(planned.text, plannedRemark(planned))] : [])),
      ...timed.map((text) =>
        workOf(
          text,
          text.from
            ? say('shown from {moment}', { moment: whenSaid(text.from) })
            : say('shown until {moment}', { moment: whenSaid(text.until) }),
        ),
      ),
    ],
  }
}

/** What is asked of one person, as her inbox says it: as much as is done in a day. */
export function askedWork(notices: readonly InboxNotice[]): Work[] {
  return noticesIn(notices, 'you')
    .slice(0, 8)
    .flatMap((notice) => {
      const { subject } = notice
      if (!subject) return []
      const remark = [noticeSentence(notice), noticeReason(notice)].filter(Boolean).join(' ')
      return [{ id: subject.id, type: subject.type, inspect: paneOf(notice), title: subject.title, remark }]
    })
}

/** What the health check says about consent and is for today: what ends next year is under “Content health” and in the calendar. */
export function consentWork(results: readonly CheckResult[]): Work[] {
  const findings = results.find(({ name }) => name === 'consent')?.findings ?? []
  const pressing = findings.filter(({ urgency }) => urgency === 'mend')
  return pressing.slice(0, 8).map(({ documentId, type, path, title, message }) => ({
    id: documentId,
    type,
    path,
    title,
    remark: sayMade(message),
  }))
}
