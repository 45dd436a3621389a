import { factsOf } from '../../../../lib/content/document-types.ts'
import { turnOf, type InboxNotice, type InboxTurn } from '../../../../lib/inbox/inbox-notice.ts'
import { TRAIL } from '../../workflow/rules/trail-name.ts'
import { REVIEWERS } from '../../review/rules/reviewers.ts'
import { say } from '../../parts/say.ts'
import { quoteSaid, whenSaid } from '../../parts/in-words.ts'
import { sayMade } from '../../parts/say-made.ts'

/** The parts of an inbox, in their order. */
export const inboxParts: readonly { readonly turn: InboxTurn; readonly title: string; readonly nothing: string }[] = [
  { turn: 'you', title: say('Asked of you'), nothing: say('Nothing is asked of you.') },
  { turn: 'editors', title: say('Waiting for an editor'), nothing: say('Nothing waits for an editor.') },
  { turn: 'nobody', title: say('News'), nothing: say('There is no news.') },
]

/** What a part of an inbox has. */
export const noticesIn = (notices: readonly InboxNotice[], turn: InboxTurn): readonly InboxNotice[] =>
  notices.filter(({ kind }) => turnOf[kind] === turn)

/** What happened, as a sentence. */
export function noticeSentence({ kind, by, count = 1, moment, action }: InboxNotice): string {
  switch (kind) {
    case 'changesAsked':
      return by ? say('Changes were asked by {name}.', { name: by }) : say('Changes were asked.')
    case 'timeFailed':
      return action === 'unpublish'
        ? say('It was not taken down at the time that you set ({moment}).', { moment: whenSaid(moment) })
        : say('It was not published at the time that you set ({moment}).', { moment: whenSaid(moment) })
    case 'remark':
      return count === 1 ? say('A reviewer said something.') : say('Reviewers said {count} things.', { count })
    case 'inReview':
      return by ? say('Sent for review by {name}.', { name: by }) : say('Sent for review.')
    case 'consentEnding':
      return say('Consent ends on {moment}. From then on readers do not see it.', { moment: whenSaid(moment) })
    case 'linksBroken':
      return count === 1
        ? say('A link to another site does not work.')
        : say('{count} links to other sites do not work.', { count })
    case 'approved':
      return by ? say('Approved by {name}.', { name: by }) : say('Approved.')
    case 'published':
      return by ? say('Published by {name}.', { name: by }) : say('Published.')
  }
}

/** Why: in the words of a colleague or a reviewer, or in those of the site, which did not do what was set. */
export function noticeReason({ kind, reason }: InboxNotice): string {
  if (!reason) return ''
  return kind === 'timeFailed' ? sayMade(reason) : quoteSaid(reason)
}

/** What kind of text it is about: `Story, EN`. */
export function noticeText({ subject }: InboxNotice): string {
  if (!subject) return ''
  return [say(factsOf(subject.type)?.label ?? subject.type), subject.language?.toUpperCase()].filter(Boolean).join(', ')
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
  return unseen === 0 ? say('Inbox') : say('Inbox ({count} new)', { count: unseen })
}
