import { useEffect, useRef } from 'react'
import { useClient } from 'sanity'
import type { DocumentActionComponent } from 'sanity'
import { approvalProblem } from '../../../../lib/workflow/review-status.ts'
import { note } from '../../../../lib/workflow/transitions.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { useAttempt } from '../../parts/use-attempt.ts'
import { useWorkflow } from '../queries/use-workflow.ts'
import { say } from '../../parts/say.ts'

/** “Publish” for what has a trail: refused with the reason until approved, where approval is asked; noted when done. */
export function publishWithApproval(publish: DocumentActionComponent): DocumentActionComponent {
  const usePublish: DocumentActionComponent = (props) => {
    const { id, type, draft, published } = props
    const original = publish(props)
    const client = useClient({ apiVersion: STUDIO_API_VERSION })
    const attempt = useAttempt()
    const { isReady, reviewStatus, person } = useWorkflow(props)
    const pressed = useRef<string | null>(null)

    // Only when it has really happened: pressing the button may be refused by the form or by the network.
    const publishedRevision = published?._rev
    useEffect(() => {
      if (pressed.current === null || draft || !publishedRevision || publishedRevision === pressed.current) return
      pressed.current = null
      const at = new Date().toISOString()
      attempt(say('Published, but not noted in its trail'), () =>
        note(client, 'published', { subject: { id, type }, revision: publishedRevision, person, at }),
      )
    }, [attempt, client, draft, id, person, publishedRevision, type])

    if (!original || original.disabled) return original
    if (!isReady) return { ...original, disabled: true, title: say('Looking up whether it was approved…') }
    const problem = approvalProblem(type, reviewStatus)
    if (problem) return { ...original, disabled: true, title: say(problem) }
    return {
      ...original,
      onHandle() {
        pressed.current = publishedRevision ?? ''
        original.onHandle?.()
      },
    }
  }
  usePublish.action = 'publish'
  return usePublish
}
