import { publishedIdOf } from '../../../../lib/document-ids'
import { titleOf } from '../../../../lib/content/title-of'
import type { CheckResult } from '../../../health/checks'
import type { TodayContent, WaitingText } from './today-content'

/** Something that waits for an editor. */
export interface Work {
  readonly id: string
  readonly type: string
  /** The field that it is about. */
  readonly path?: string
  readonly title: string
  readonly remark: string
}

const kinds: Readonly<Record<string, string>> = {
  story: 'Story',
  page: 'Page',
  partner: 'Signatory',
  napDocument: 'Document',
  outcome: 'Outcome',
  siteSettings: 'Site settings',
}

const day = (moment: string | null) =>
  moment ? new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }) : ''

function workOf(text: WaitingText, remark: string): Work {
  const id = publishedIdOf(text._id)
  const name = titleOf({ _id: id, title: text.title, name: text.name })
  const kind = [kinds[text._type] ?? text._type, text.language?.toUpperCase()].filter(Boolean).join(', ')
  return { id, type: text._type, title: name, remark: `${kind} · ${remark}` }
}

/** Each kind of work as a list reads it. Pure. */
export function worksOf({ drafts, inReview, scheduled, timed }: TodayContent) {
  return {
    drafts: drafts.map((text) => workOf(text, `changed ${day(text._updatedAt)}`)),
    inReview: inReview.flatMap(({ text, by, at }) =>
      text ? [workOf(text, `sent ${by ? `by ${by} ` : ''}${day(at)}`)] : [],
    ),
    scheduled: [
      ...scheduled.flatMap(({ text, action, at }) =>
        text ? [workOf(text, `${action === 'unpublish' ? 'is taken off' : 'is published'} ${day(at)}`)] : [],
      ),
      ...timed.map((text) =>
        workOf(text, text.from ? `shown from ${day(text.from)}` : `shown until ${day(text.until)}`),
      ),
    ],
  }
}

/** What the health check says about consent. */
export function consentWork(results: readonly CheckResult[]): Work[] {
  const findings = results.find(({ name }) => name === 'consent')?.findings ?? []
  return findings
    .slice(0, 8)
    .map(({ documentId, type, path, title, message }) => ({ id: documentId, type, path, title, remark: message }))
}
