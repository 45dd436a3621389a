import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { useToast } from '@sanity/ui/toast'
import { useClient, useSyncState } from 'sanity'
import type { DocumentActionComponent } from 'sanity'
import { approverProblem } from '../../workflow/state'
import { decide } from '../../workflow/transitions'
import { STUDIO_API_VERSION } from '../api-version'
import { useMay, useWorkflow } from './use-workflow'

/**
 * “Approve”, for who may publish. It is about the text as it stands on the screen: a later change needs a new approval.
 * @param needsSecondPerson whether nobody may approve what she sent herself
 */
export function approveAction(needsSecondPerson: boolean): DocumentActionComponent {
  const useApprove: DocumentActionComponent = (props) => {
    const { id, type, draft } = props
    const client = useClient({ apiVersion: STUDIO_API_VERSION })
    const toast = useToast()
    const { isReady, standing, request, person } = useWorkflow(props)
    const { isSyncing } = useSyncState(id, type)
    const mayPublish = useMay('publish', props)
    if (!draft || !mayPublish || standing.state === 'approved') return null
    const problem = approverProblem(person.id, request, needsSecondPerson)

    async function approve() {
      if (!draft) return
      const at = new Date().toISOString()
      try {
        await decide(client, 'approved', { subject: { id, type }, revision: draft._rev, person, at }, request)
      } catch (error) {
        toast.push({
          status: 'error',
          title: 'Not approved',
          description: error instanceof Error ? error.message : String(error),
        })
      }
    }
    return {
      label: 'Approve',
      icon: CheckmarkCircleIcon,
      tone: 'positive',
      disabled: !isReady || isSyncing || problem !== undefined,
      title: problem ?? 'This text may go to readers as it is now',
      onHandle: () => void approve(),
    }
  }
  return useApprove
}
