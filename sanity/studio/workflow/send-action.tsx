import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { UndoIcon } from '@sanity/icons/Undo'
import { useState } from 'react'
import { useClient } from 'sanity'
import type { DocumentActionComponent } from 'sanity'
import { sendForReview, takeBack } from '../../workflow/transitions'
import { STUDIO_API_VERSION } from '../api-version'
import { ReasonDialog } from './reason-dialog'
import { useMay, useWorkflow } from './use-workflow'

/** “Send for review”, and “Take back” while it waits. */
export const useSendAction: DocumentActionComponent = (props) => {
  const { id, type, draft } = props
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const { isReady, standing, person } = useWorkflow(props)
  const mayWrite = useMay('update', props)
  const [isOpen, setOpen] = useState(false)
  if (!draft || !mayWrite || standing.state === 'approved') return null
  if (standing.state === 'inReview' && !standing.isChangedSince)
    return {
      label: 'Take back',
      icon: UndoIcon,
      title: 'It no longer waits for review',
      onHandle: () => void takeBack(client, id),
    }

  async function send(reason: string) {
    if (!draft) return
    const at = new Date().toISOString()
    await sendForReview(client, { subject: { id, type }, revision: draft._rev, person, at, reason })
    setOpen(false)
  }

  return {
    label: standing.state === 'inReview' ? 'Send again' : 'Send for review',
    icon: EnvelopeIcon,
    tone: 'primary',
    disabled: !isReady,
    title: standing.state === 'inReview' ? 'It was changed after it was sent' : 'Asks an editor to look at it',
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Send for review',
      width: 'small',
      onClose: () => setOpen(false),
      content: (
        <ReasonDialog
          explanation="An editor finds it under “In review”. You can go on writing: what is approved is the text that was looked at."
          label="What should be looked at (may stay empty)"
          button="Send"
          onSubmit={send}
        />
      ),
    },
  }
}
