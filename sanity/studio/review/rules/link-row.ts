import { isLinkOpen, isUsedUp, type LinkFacts } from '../../../../lib/review/link-rules.ts'
import { whenSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'

/** A link as Studio lists it. The link itself is nowhere: only its fingerprint is kept. */
export interface LinkRow extends LinkFacts {
  readonly _id: string
  readonly _createdAt: string
  readonly madeFor: string | null
  readonly madeBy: string | null
  readonly revokedBy: string | null
  /** How often it was opened. */
  readonly views: number
  /** Whether somebody gave consent by it, and may withdraw it there. */
  readonly hasConsent: boolean
  readonly text: {
    readonly _id: string
    readonly _type: string
    readonly title: unknown
    readonly name: unknown
  } | null
}

type LinkState = 'open' | 'revoked' | 'usedUp' | 'ended'

/** What has become of a link. Revoked counts first: somebody meant it. */
export function linkStateOf(link: LinkRow, now: Date): LinkState {
  if (link.revokedAt) return 'revoked'
  if (!isLinkOpen(link, now)) return 'ended'
  return isUsedUp(link, link.views) ? 'usedUp' : 'open'
}

/** What a row and its mark are called. */
export const stateTitles: Readonly<Record<LinkState, string>> = {
  open: say('Open'),
  revoked: say('Revoked'),
  usedUp: say('Used up'),
  ended: say('Ended'),
}

/** `Works until 1 Dec 2026, 12:00`. */
export function linkSentence(link: LinkRow, now: Date): string {
  switch (linkStateOf(link, now)) {
    case 'revoked':
      return link.revokedBy
        ? say('Revoked by {name} on {moment}', { name: link.revokedBy, moment: whenSaid(link.revokedAt) })
        : say('Revoked on {moment}', { moment: whenSaid(link.revokedAt) })
    case 'ended':
      return say('Ended on {moment}', { moment: whenSaid(link.expiresAt) })
    case 'usedUp':
      return say('Used up: nobody can open it again')
    case 'open':
      return say('Works until {moment}', { moment: whenSaid(link.expiresAt) })
  }
}

/** `opened 2 of 5 times`. */
export function viewsSentence({ views, viewLimit }: Pick<LinkRow, 'views' | 'viewLimit'>): string {
  if (typeof viewLimit === 'number')
    return viewLimit === 1
      ? say('opened {views} of 1 time', { views })
      : say('opened {views} of {limit} times', { views, limit: viewLimit })
  if (views === 0) return say('never opened')
  return views === 1 ? say('opened 1 time') : say('opened {views} times', { views })
}
