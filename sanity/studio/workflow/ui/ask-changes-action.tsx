import { EditIcon } from '@sanity/icons/Edit'
import { useState } from 'react'
import { useClient } from 'sanity'
import type { DocumentActionComponent } from 'sanity'
import { decide } from '../../../../lib/workflow/transitions.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { useMay } from '../../parts/use-may.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useWorkflow } from '../queries/use-workflow.ts'
import { say } from '../../parts/say.ts'

/** “Ask for changes”, with what is to be changed: for editors, of what was sent for review or approved. */
export const useAskChangesAction: DocumentActionComponent = (props) => {
  const { id, type, draft } = props
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const { reviewStatus, request, person } = useWorkflow(props)
  const mayPublish = useMay('publish', props)
  const [isOpen, setOpen] = useState(false)
  if (!draft || !mayPublish || (reviewStatus.state !== 'inReview' && reviewStatus.state !== 'approved')) return null

  async function ask(reason: string) {
    if (!draft) return
    const at = new Date().toISOString()
    await decide(client, 'changesAsked', { subject: { id, type }, revision: draft._rev, person, at, reason }, request)
    setOpen(false)
  }

  return {
    label: say('Ask for changes'),
    icon: EditIcon,
    tone: 'caution',
    title: say('Gives it back to who wrote it'),
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: say('Ask for changes'),
      width: 'small',
      onClose: () => setOpen(false),
      content: (
        <ReasonDialog
          keptAs={`askChanges.${id}`}
          explanation={say('It goes to “Changes asked”, with your words in its trail.')}
          label={say('What should be changed, and why')}
          isRequired
          button={say('Ask')}
          onSubmit={ask}
        />
      ),
    },
  }
}
