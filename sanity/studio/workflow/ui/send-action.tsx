import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { UndoIcon } from '@sanity/icons/Undo'
import { useState } from 'react'
import { useClient } from 'sanity'
import type { DocumentActionComponent } from 'sanity'
import { cancelReviewRequest, sendForReview } from '../../../../lib/workflow/transitions.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { useAttempt } from '../../parts/use-attempt.ts'
import { useMay } from '../../parts/use-may.ts'
import { useWorkflow } from '../queries/use-workflow.ts'
import { requestChoice } from '../rules/review-request.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { say } from '../../parts/say.ts'

/** “Send for review”, and “Take back” while it waits. */
export const useSendAction: DocumentActionComponent = (props) => {
  const { id, type, draft } = props
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const attempt = useAttempt()
  const { isReady, reviewStatus, person } = useWorkflow(props)
  const mayWrite = useMay('update', props)
  const [isOpen, setOpen] = useState(false)
  const choice = requestChoice(reviewStatus)
  if (!draft || !mayWrite || choice === null) return null
  if (choice === 'cancel')
    return {
      label: say('Take back'),
      icon: UndoIcon,
      title: say('It no longer waits for review'),
      onHandle: () => attempt(say('It still waits for review'), () => cancelReviewRequest(client, id)),
    }

  async function send(reason: string) {
    if (!draft) return
    const at = new Date().toISOString()
    await sendForReview(client, { subject: { id, type }, revision: draft._rev, person, at, reason })
    setOpen(false)
  }

  return {
    label: choice === 'sendAgain' ? say('Send again') : say('Send for review'),
    icon: EnvelopeIcon,
    tone: 'primary',
    disabled: !isReady,
    title: choice === 'sendAgain' ? say('It was changed after it was sent') : say('Asks an editor to look at it'),
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: say('Send for review'),
      width: 'small',
      onClose: () => setOpen(false),
      content: (
        <ReasonDialog
          keptAs={`send.${id}`}
          explanation={say(
            'An editor finds it under “In review”. You can go on writing: what is approved is the text that was looked at.',
          )}
          label={say('What should be looked at (may stay empty)')}
          button={say('Send')}
          onSubmit={send}
        />
      ),
    },
  }
}
