import type { ReviewStatus } from '../../../../lib/workflow/review-status.ts'

/**
 * What an author can do about the review of a draft: send it, send it again after a change, or cancel the request.
 * @returns `null` when it is approved: there is nothing to ask for
 */
export function requestChoice({ state, isChangedSince }: ReviewStatus): 'send' | 'sendAgain' | 'cancel' | null {
  if (state === 'approved') return null
  if (state !== 'inReview') return 'send'
  return isChangedSince ? 'sendAgain' : 'cancel'
}
