import type { DocumentBadgeComponent } from 'sanity'
import { useOpenNotes } from '../queries/use-open-notes.ts'
import { openBadge, openCountsOf } from '../rules/open-notes.ts'

/** What reviewers said and nobody has dealt with, at the foot of a text. */
export const useReviewersBadge: DocumentBadgeComponent = ({ id }) => {
  const { value } = useOpenNotes()
  return openBadge(openCountsOf(value, id))
}
