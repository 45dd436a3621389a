import type { LinkFacts } from '../../../lib/review/link-rules.ts'
import type { WithdrawablePart } from '../../../lib/review/consent/answer.ts'
import { partsToWithdraw } from '../../../lib/review/consent/standing.ts'
import { hashReviewToken } from '../../preview/review-token.ts'
import { REVIEW_LINK_QUERY } from '../../queries/private/review-link.ts'
import { asStored, reviewContent, type ReviewContent } from '../review-client.ts'
import { linkConsent, type LinkConsent } from './link-consent.ts'

/** A link by which consent was given, seen from her who wants to take it back. */
export interface WithdrawableConsent {
  readonly consent: LinkConsent
  readonly frameLanguage: LinkFacts['frameLanguage']
  /** What can be taken back; empty when nothing can. */
  readonly parts: readonly WithdrawablePart[]
}

/** How long the page says that something was taken back: she may load it again. Milliseconds. */
const saysSo = 60 * 60_000

/**
 * What can be taken back by a link. Its end and its view limit are about reading, so they do not matter here; a link that an
 * editor revoked can do nothing.
 * @returns `null` when nothing was answered by it, or it can do nothing
 */
export async function withdrawable(
  token: string,
  content: ReviewContent = reviewContent(),
): Promise<WithdrawableConsent | null> {
  const hash = await hashReviewToken(token)
  const link = hash && (await content.read.fetch(REVIEW_LINK_QUERY, { hash }, asStored))
  const consent = link ? await linkConsent(content.read, link._id) : null
  if (!link || !consent) return null
  const now = content.now().getTime()
  const parts = link.revokedAt ? [] : partsToWithdraw(consent.answers, consent.record, now)
  return { consent, frameLanguage: consent.answers[0]?.frameLanguage ?? link.frameLanguage, parts }
}

/** Whether something was taken back a moment ago, and if so, whether it is carried out. */
export function takenBackState(
  { consent }: WithdrawableConsent,
  part: WithdrawablePart,
  now: number,
): 'done' | 'received' | null {
  const found = consent.answers
    .flatMap(({ withdrawals }) => withdrawals ?? [])
    .filter((each) => each.part === part && now - Date.parse(each.at) < saysSo)
  if (found.length === 0) return null
  return found.every(({ doneAt }) => doneAt !== null) ? 'done' : 'received'
}
