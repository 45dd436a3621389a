import { isLinkOpen, type LinkFacts } from '../../lib/review/link-rules.ts'
import { hashReviewToken } from '../preview/review-token.ts'
import { REVIEW_LINK_QUERY } from '../queries/private/review-link.ts'
import { asStored, reviewContent, type ReviewContent } from './review-client.ts'

/** A review link that works. */
export interface OpenLink extends LinkFacts {
  /** `review.<uuid>`. What belongs to the link has an id that begins so. */
  readonly _id: string
  /** The published id of the document that it is about. */
  readonly subjectId: string
  readonly madeFor: string | null
  /** ISO 8601. */
  readonly expiresAt: string
  /** How often it was opened. */
  readonly views: number
}

/**
 * The link of a token, for what needs no opening: the cover, and what says that a link has ended. Asked anew each time.
 * @returns `null` for every link that does not work: never made, revoked, past its time. One whose openings are used up
 * works for the browsers that opened it: see `isUsedUp`
 */
export async function openLink(token: string, content: ReviewContent = reviewContent()): Promise<OpenLink | null> {
  const hash = await hashReviewToken(token)
  if (!hash) return null
  const link = await content.read.fetch(REVIEW_LINK_QUERY, { hash }, asStored)
  if (!link?.subjectId || !link.expiresAt || !isLinkOpen(link, content.now())) return null
  return { ...link, subjectId: link.subjectId, expiresAt: link.expiresAt }
}
