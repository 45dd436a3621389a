import { DUTCH_ZONE } from '../../../../lib/dutch-time.ts'

/** A link as Studio lists it. The link itself is nowhere: only its fingerprint is kept. */
export interface ReviewLinkRow {
  readonly _id: string
  readonly madeFor: string | null
  readonly madeBy: string | null
  readonly expiresAt: string
  readonly revokedAt: string | null
  readonly _createdAt: string
}

/** Whether a link still opens. */
export function isLive(link: ReviewLinkRow, now: Date): boolean {
  return !link.revokedAt && new Date(link.expiresAt) > now
}

const day = (moment: string) =>
  new Date(moment).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: DUTCH_ZONE })

/** `works until 1 December 2026, made by Ada`. */
export function linkState(link: ReviewLinkRow, now: Date): string {
  const state = link.revokedAt
    ? `revoked on ${day(link.revokedAt)}`
    : `${isLive(link, now) ? 'works until' : 'ended on'} ${day(link.expiresAt)}`
  return link.madeBy ? `${state}, made by ${link.madeBy}` : state
}
