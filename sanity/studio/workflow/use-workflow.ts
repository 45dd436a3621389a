import { useMemo } from 'react'
import { useCurrentUser, useDocumentPairPermissions, useEditState } from 'sanity'
import type { SanityDocument } from 'sanity'
import { requestIdOf, workflowIdOf, type Person, type Workflow, type WorkflowRequest } from '../../workflow/records'
import { standingOf, type Standing } from '../../workflow/state'

export interface WorkflowNow {
  /** False while the records are being read: then nothing can be said. */
  readonly isReady: boolean
  readonly standing: Standing
  readonly request: WorkflowRequest | null
  readonly workflow: Workflow | null
  readonly person: Person
}

interface Subject {
  readonly id: string
  readonly type: string
  readonly draft: SanityDocument | null
  readonly published: SanityDocument | null
}

/** Where a text stands, as it is now; follows what others do. */
export function useWorkflow({ id, draft, published }: Omit<Subject, 'type'>): WorkflowNow {
  const requests = useEditState(requestIdOf(id), 'workflowRequest')
  const decisions = useEditState(workflowIdOf(id), 'workflow')
  const user = useCurrentUser()
  const request: WorkflowRequest | null = requests.draft
  const workflow: Workflow | null = decisions.published
  const standing = useMemo(
    () => standingOf({ draft, published, request, workflow }),
    [draft, published, request, workflow],
  )
  const person = useMemo(() => ({ id: user?.id ?? '', name: user?.name ?? '' }), [user?.id, user?.name])
  return { isReady: requests.ready && decisions.ready, standing, request, workflow, person }
}

/** Whether the person who is signed in may do it to a text; `false` while that is looked up. */
export function useMay(permission: 'publish' | 'update', { id, type }: Pick<Subject, 'id' | 'type'>): boolean {
  const [answer, isLoading] = useDocumentPairPermissions({ id, type, permission })
  return !isLoading && answer?.granted === true
}
