import { ClockIcon } from '@sanity/icons/Clock'
import { useState } from 'react'
import { useClient, useEditState, useValidationStatus } from 'sanity'
import type { DocumentActionComponent, DocumentActionProps } from 'sanity'
import { scheduleIdOf, type Schedule, type ScheduledAction } from '../../../../lib/schedule/schedule.ts'
import { cancelSchedule, setSchedule } from '../../../../lib/schedule/set-schedule.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { useConsentProblems } from '../../consent/queries/use-consent-problems.ts'
import { useMay } from '../../parts/use-may.ts'
import { useWorkflow } from '../../workflow/queries/use-workflow.ts'
import { publishBlocker } from '../rules/publish-blocker.ts'
import { ScheduleDialog } from '../../parts/schedule-dialog.tsx'
import { say } from '../../parts/say.ts'
import { whenSaid } from '../../parts/in-words.ts'

const words = {
  publish: {
    label: say('Publish at…'),
    explanation: say(
      'At this moment the site publishes the text as it is now. If it is changed before, or consent ends, it stays a draft and stands under “Scheduled” with the reason.',
    ),
  },
  unpublish: {
    label: say('Take down at…'),
    explanation: say('From this moment readers no longer find it. The text stays here as a draft.'),
  },
} as const

/** “Publish at…” and “Take down at…”, for everybody who may publish: the running site does it, whether Studio is open or not. */
export function scheduleAction(action: ScheduledAction, hasUpkeep: boolean): DocumentActionComponent {
  const { label, explanation } = words[action]
  const useSchedule: DocumentActionComponent = (props) => {
    const { id, type, draft, published } = props
    const client = useClient({ apiVersion: STUDIO_API_VERSION })
    const schedule: Schedule | null = useEditState(scheduleIdOf(action, id), 'schedule').published
    const { person } = useWorkflow(props)
    const blocker = usePublishBlocker(props)
    const mayPublish = useMay('publish', props)
    const [isOpen, setOpen] = useState(false)
    const text = action === 'publish' ? draft : published
    if (!text || !mayPublish) return null

    const isPending = schedule?.state === 'pending'
    const problem = hasUpkeep
      ? action === 'publish' && !isPending && blocker
      : say('This site has no token that may write, so it cannot do it. Set SANITY_API_WRITE_TOKEN.')
    const act = (at: string) => ({
      subject: { id, type },
      revision: text._rev,
      person,
      at: new Date().toISOString(),
      moment: at,
    })
    return {
      label: isPending ? `${label.replace('…', '')} ${whenSaid(schedule.at)}…` : label,
      icon: ClockIcon,
      disabled: Boolean(problem),
      title: problem || explanation,
      onHandle: () => setOpen(true),
      dialog: isOpen && {
        type: 'dialog',
        header: label,
        width: 'small',
        onClose: () => setOpen(false),
        content: (
          <ScheduleDialog
            explanation={explanation}
            schedule={schedule}
            onSet={async (at) => {
              await setSchedule(client, action, act(at))
              setOpen(false)
            }}
            onCancel={async () => {
              if (schedule) await cancelSchedule(client, schedule, act(''))
              setOpen(false)
            }}
          />
        ),
      },
    }
  }
  return useSchedule
}

/** Why a draft may not be published, now or later; follows what others do. */
function usePublishBlocker({ id, type, draft, published }: DocumentActionProps): string | undefined {
  const { isReady, reviewStatus } = useWorkflow({ id, draft, published })
  const { problems } = useConsentProblems(id, draft ?? published)
  const { validation, isValidating } = useValidationStatus(id, type, true)
  return publishBlocker({
    type,
    reviewStatus: isReady ? reviewStatus : null,
    hasErrors: isValidating ? null : validation.some(({ level }) => level === 'error'),
    consentProblems: problems,
  })
}
