import type { DocumentBadgeComponent } from 'sanity'
import { useWorkflow } from '../queries/use-workflow.ts'
import { reviewBadge } from '../rules/review-badge.ts'

/** The review status of a text, at its foot. What is published has Studio's own badge. */
export const useWorkflowBadge: DocumentBadgeComponent = (props) => {
  const { isReady, reviewStatus } = useWorkflow(props)
  return isReady && props.draft ? reviewBadge(reviewStatus) : null
}
