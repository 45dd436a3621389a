import type { DocumentBadgeDescription } from 'sanity'
import type { ReviewStatus } from '../../../../lib/workflow/review-status.ts'

/** The badge for the review status of a draft; `null` for what is published, which has Studio's own. */
export function reviewBadge({ state, isChangedSince }: ReviewStatus): DocumentBadgeDescription | null {
  switch (state) {
    case 'approved':
      return { label: 'Approved', color: 'success', title: 'An editor approved these very words' }
    case 'inReview':
      return isChangedSince
        ? { label: 'In review, changed since', color: 'warning', title: 'It was changed after it was sent for review' }
        : { label: 'In review', color: 'primary', title: 'It waits for an editor' }
    case 'changesAsked':
      return {
        label: 'Changes asked',
        color: 'warning',
        title: 'What was asked stands under “Review”, at the top right',
      }
    case 'draft':
      return isChangedSince
        ? { label: 'Changed after approval', color: 'warning', title: 'The new words have to be approved' }
        : { label: 'In progress', title: 'Nobody was asked to look at it yet' }
    case 'published':
      return null
  }
}
