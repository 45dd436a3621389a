import { Box, Dialog } from '@sanity/ui'
import { useClient, useEditState } from 'sanity'
import { scheduleIdOf, type Schedule, type ScheduledAction } from '../../../../lib/schedule/schedule.ts'
import { cancelSchedule, setSchedule } from '../../../../lib/schedule/set-schedule.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { persistentState } from '../../parts/persistent-state.ts'
import { Problem } from '../../parts/problem.tsx'
import { say } from '../../parts/say.ts'
import { ScheduleDialog } from '../../parts/schedule-dialog.tsx'
import { useWorkflow } from '../../workflow/queries/use-workflow.ts'
import { scheduleWords } from './schedule-words.ts'

/** The text that a moment is set for, and what is to happen then. */
interface Scheduling {
  readonly action: ScheduledAction
  readonly id: string
  readonly type: string
}

/** The moment that is being set, while its dialog is open. */
export const scheduling = persistentState<Scheduling | null>(null)

/**
 * The dialog of “Publish at…” and “Take down at…”. Not a dialog of the action: Studio makes those anew when its window becomes as narrow
 * as a phone, or a phone is turned, and the day and time that somebody chose would be gone.
 */
export function SchedulingDialog() {
  const subject = scheduling.use()
  if (!subject) return null
  return (
    <Dialog
      id="schedule"
      header={scheduleWords[subject.action].label}
      width={0}
      onClose={() => scheduling.set(null)}
      zOffset={1000}
    >
      <Box padding={4}>
        <SetMoment key={`${subject.action} ${subject.id}`} {...subject} />
      </Box>
    </Dialog>
  )
}

/** Follows the text and its schedule: what is set is for the text as it is when the button is pressed. */
function SetMoment({ action, id, type }: Scheduling) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const { draft, published, ready } = useEditState(id, type)
  const set = useEditState(scheduleIdOf(action, id), 'schedule')
  const { person } = useWorkflow({ id, draft, published })
  if (!ready || !set.ready) return null
  const schedule: Schedule | null = set.published
  const text = action === 'publish' ? draft : published
  // Published, taken down or deleted by a colleague, while this was open.
  if (!text) return <Problem>{say('Somebody changed it meanwhile. Look at it again, and try once more.')}</Problem>
  const act = () => ({ subject: { id, type }, revision: text._rev, person, at: new Date().toISOString() })
  return (
    <ScheduleDialog
      explanation={scheduleWords[action].explanation}
      schedule={schedule}
      onSet={async (moment) => {
        await setSchedule(client, action, { ...act(), moment })
        scheduling.set(null)
      }}
      onCancel={async () => {
        if (schedule) await cancelSchedule(client, schedule, act())
        scheduling.set(null)
      }}
    />
  )
}
