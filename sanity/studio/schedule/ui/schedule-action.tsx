import { ClockIcon } from '@sanity/icons/Clock'
import { useEditState, useValidationStatus } from 'sanity'
import type { DocumentActionComponent, DocumentActionProps } from 'sanity'
import { scheduleIdOf, type Schedule, type ScheduledAction } from '../../../../lib/schedule/schedule.ts'
import { useConsentProblems } from '../../consent/queries/use-consent-problems.ts'
import { useMay } from '../../parts/use-may.ts'
import { useWorkflow } from '../../workflow/queries/use-workflow.ts'
import { publishBlocker } from '../rules/publish-blocker.ts'
import { scheduleWords } from './schedule-words.ts'
import { scheduling } from './scheduling.tsx'
import { say } from '../../parts/say.ts'
import { whenSaid } from '../../parts/in-words.ts'

/** “Publish at…” and “Take down at…”, for everybody who may publish: the running site does it, whether Studio is open or not. */
export function scheduleAction(action: ScheduledAction, hasUpkeep: boolean): DocumentActionComponent {
  const { label, explanation } = scheduleWords[action]
  const useSchedule: DocumentActionComponent = (props) => {
    const { id, type, draft, published, onComplete } = props
    const schedule: Schedule | null = useEditState(scheduleIdOf(action, id), 'schedule').published
    const blocker = usePublishBlocker(props)
    const mayPublish = useMay('publish', props)
    const text = action === 'publish' ? draft : published
    if (!text || !mayPublish) return null

    const isPending = schedule?.state === 'pending'
    const problem = hasUpkeep
      ? action === 'publish' && !isPending && blocker
      : say('This site has no token that may write, so it cannot do it. Set SANITY_API_WRITE_TOKEN.')
    return {
      label: isPending ? `${label.replace('…', '')} ${whenSaid(schedule.at)}…` : label,
      icon: ClockIcon,
      disabled: Boolean(problem),
      title: problem || explanation,
      onHandle() {
        scheduling.set({ action, id, type })
        onComplete()
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
