import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { useClient, useSyncState } from 'sanity'
import type { DocumentActionComponent } from 'sanity'
import { approverProblem } from '../../../../lib/workflow/review-status.ts'
import { decide } from '../../../../lib/workflow/transitions.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { useAttempt } from '../../parts/use-attempt.ts'
import { useMay } from '../../parts/use-may.ts'
import { useWorkflow } from '../queries/use-workflow.ts'
import { say } from '../../parts/say.ts'

/**
 * “Approve”, for everybody who may publish. It is about the text as it is on the screen: a later change needs a new approval.
 * @param needsSecondPerson whether nobody may approve what they sent themselves
 */
export function approveAction(needsSecondPerson: boolean): DocumentActionComponent {
  const useApprove: DocumentActionComponent = (props) => {
    const { id, type, draft } = props
    const client = useClient({ apiVersion: STUDIO_API_VERSION })
    const attempt = useAttempt()
    const { isReady, reviewStatus, request, person } = useWorkflow(props)
    const { isSyncing } = useSyncState(id, type)
    const mayPublish = useMay('publish', props)
    if (!draft || !mayPublish || reviewStatus.state === 'approved') return null
    const problem = approverProblem(person.id, request, needsSecondPerson)
    const approve = () =>
      decide(
        client,
        'approved',
        { subject: { id, type }, revision: draft._rev, person, at: new Date().toISOString() },
        request,
      )
    return {
      label: say('Approve'),
      icon: CheckmarkCircleIcon,
      tone: 'positive',
      disabled: !isReady || isSyncing || problem !== undefined,
      title: problem ? say(problem) : say('This text may go to readers as it is now'),
      onHandle: () => attempt(say('Not approved'), approve),
    }
  }
  return useApprove
}
