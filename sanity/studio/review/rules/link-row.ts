import { when } from '../../../../lib/dutch-time.ts'
import { isLinkOpen, isUsedUp, type LinkFacts } from '../../../../lib/review/link-rules.ts'

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
  open: 'Open',
  revoked: 'Revoked',
  usedUp: 'Used up',
  ended: 'Ended',
}

/** `Works until 1 Dec 2026, 12:00`. */
export function linkSentence(link: LinkRow, now: Date): string {
  switch (linkStateOf(link, now)) {
    case 'revoked':
      return `Revoked ${link.revokedBy ? `by ${link.revokedBy} ` : ''}on ${when(link.revokedAt)}`
    case 'ended':
      return `Ended on ${when(link.expiresAt)}`
    case 'usedUp':
      return 'Used up: nobody can open it again'
    case 'open':
      return `Works until ${when(link.expiresAt)}`
  }
}

/** `opened 2 of 5 times`. */
export function viewsSentence({ views, viewLimit }: Pick<LinkRow, 'views' | 'viewLimit'>): string {
  if (typeof viewLimit === 'number') return `opened ${views} of ${viewLimit} ${viewLimit === 1 ? 'time' : 'times'}`
  if (views === 0) return 'never opened'
  return `opened ${views} ${views === 1 ? 'time' : 'times'}`
}
