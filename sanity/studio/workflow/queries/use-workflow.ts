import { useMemo } from 'react'
import { useCurrentUser, useEditState } from 'sanity'
import type { SanityDocument } from 'sanity'
import {
  requestIdOf,
  workflowIdOf,
  type Person,
  type Workflow,
  type WorkflowRequest,
} from '../../../../lib/workflow/records.ts'
import { reviewStatusOf, type ReviewStatus } from '../../../../lib/workflow/review-status.ts'

export interface WorkflowNow {
  /** False while the records are being read: nothing is known until then. */
  readonly isReady: boolean
  readonly reviewStatus: ReviewStatus
  readonly request: WorkflowRequest | null
  readonly workflow: Workflow | null
  readonly person: Person
}

interface WorkflowSubject {
  readonly id: string
  readonly draft: SanityDocument | null
  readonly published: SanityDocument | null
}

/** The review status of a text and the records behind it; follows what others do. */
export function useWorkflow({ id, draft, published }: WorkflowSubject): WorkflowNow {
  const requests = useEditState(requestIdOf(id), 'workflowRequest')
  const decisions = useEditState(workflowIdOf(id), 'workflow')
  const user = useCurrentUser()
  const request: WorkflowRequest | null = requests.draft
  const workflow: Workflow | null = decisions.published
  const reviewStatus = useMemo(
    () => reviewStatusOf({ draft, published, request, workflow }),
    [draft, published, request, workflow],
  )
  const person = useMemo(() => ({ id: user?.id ?? '', name: user?.name ?? '' }), [user?.id, user?.name])
  return { isReady: requests.ready && decisions.ready, reviewStatus, request, workflow, person }
}
