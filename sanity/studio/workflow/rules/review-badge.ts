import type { DocumentBadgeDescription } from 'sanity'
import type { ReviewStatus } from '../../../../lib/workflow/review-status.ts'
import { say } from '../../parts/say.ts'

/** The badge for the review status of a draft; `null` for what is published, which has Studio's own. */
export function reviewBadge({ state, isChangedSince }: ReviewStatus): DocumentBadgeDescription | null {
  switch (state) {
    case 'approved':
      return { label: say('Approved'), color: 'success', title: say('An editor approved these very words') }
    case 'inReview':
      return isChangedSince
        ? {
            label: say('In review, changed since'),
            color: 'warning',
            title: say('It was changed after it was sent for review'),
          }
        : { label: say('In review'), color: 'primary', title: say('It waits for an editor') }
    case 'changesAsked':
      return {
        label: say('Changes asked'),
        color: 'warning',
        title: say('What was asked stands under “Review”, at the top right'),
      }
    case 'draft':
      return isChangedSince
        ? { label: say('Changed after approval'), color: 'warning', title: say('The new words have to be approved') }
        : { label: say('In progress'), title: say('Nobody was asked to look at it yet') }
    case 'published':
      return null
  }
}
