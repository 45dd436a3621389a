import { factsOf } from '../../../../lib/content/document-types.ts'
import { when } from '../../../../lib/dutch-time.ts'
import { turnOf, type InboxNotice, type InboxTurn } from '../../../../lib/inbox/inbox-notice.ts'
import { TRAIL } from '../../workflow/rules/trail-name.ts'
import { REVIEWERS } from '../../review/rules/reviewers.ts'
import { say } from '../../parts/say.ts'

/** The parts of an inbox, in their order. */
export const inboxParts: readonly { readonly turn: InboxTurn; readonly title: string; readonly nothing: string }[] = [
  { turn: 'you', title: say('Asked of you'), nothing: 'Nothing is asked of you.' },
  { turn: 'editors', title: say('Waiting for an editor'), nothing: 'Nothing waits for an editor.' },
  { turn: 'nobody', title: say('News'), nothing: 'There is no news.' },
]

/** What a part of an inbox has. */
export const noticesIn = (notices: readonly InboxNotice[], turn: InboxTurn): readonly InboxNotice[] =>
  notices.filter(({ kind }) => turnOf[kind] === turn)

/** What happened, as a sentence. */
export function noticeSentence({ kind, by, count = 1, moment, action }: InboxNotice): string {
  const who = by ? ` by ${by}` : ''
  switch (kind) {
    case 'changesAsked':
      return `Changes were asked${who}.`
    case 'timeFailed':
      return `It was not ${action === 'unpublish' ? 'taken down' : 'published'} at the time that you set (${when(moment)}).`
    case 'remark':
      return count === 1 ? 'A reviewer said something.' : `Reviewers said ${count} things.`
    case 'inReview':
      return `Sent for review${who}.`
    case 'consentEnding':
      return `Consent ends on ${when(moment)}. From then on readers do not see it.`
    case 'linksBroken':
      return count === 1 ? 'A link to another site does not work.' : `${count} links to other sites do not work.`
    case 'approved':
      return `Approved${who}.`
    case 'published':
      return `Published${who}.`
  }
}

/** What kind of text it is about: `Story, EN`. */
export function noticeText({ subject }: InboxNotice): string {
  if (!subject) return ''
  return [factsOf(subject.type)?.label ?? subject.type, subject.language?.toUpperCase()].filter(Boolean).join(', ')
}

/** The pane beside the form that says more; nothing where the form itself does. */
export function paneOf({ kind }: InboxNotice): string | undefined {
  if (kind === 'remark') return REVIEWERS
  return kind === 'consentEnding' || kind === 'linksBroken' ? undefined : TRAIL
}

/** The name of the tool in the bar: `Inbox (3 new)`. */
export function inboxTitle(notices: readonly InboxNotice[], seen: readonly string[]): string {
  const known = new Set(seen)
  const unseen = notices.filter(({ id }) => !known.has(id)).length
  return unseen === 0 ? 'Inbox' : `Inbox (${unseen} new)`
}
