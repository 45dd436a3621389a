import { Box, Dialog } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useClient, useCurrentUser } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { whenSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'
import { Sentence } from '../../parts/sentence.tsx'
import { ScheduleDialog } from '../../parts/schedule-dialog.tsx'
import { cancelScheduled, moveScheduled } from '../queries/move-scheduled.ts'
import type { MoveStart } from './moving.ts'

interface MoveDialogProps {
  readonly start: MoveStart
  readonly onClose: () => void
}

const explanations = {
  publish: say(
    'Only the moment changes. The text stays the one that was decided on: if it was changed since, it is not published then either.',
  ),
  unpublish: say('From this moment readers no longer find it. The text stays here as a draft.'),
}

/** Asks for the new day and time of something that is scheduled: for who drags, and for who does not. */
export function MoveDialog({ start: { entry, clock }, onClose }: MoveDialogProps) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const user = useCurrentUser()
  const toast = useToast()
  const { schedule, title } = entry
  if (!schedule) return null

  const byWhom = () => ({ person: { id: user?.id ?? '', name: user?.name ?? '' }, now: new Date() })
  const end = (words: string) => {
    toast.push({ status: 'success', title: words })
    onClose()
  }
  return (
    <Dialog
      id="move-scheduled"
      header={<Sentence of={say('Move “{title}”')} parts={{ title: <bdi>{title}</bdi> }} />}
      width={0}
      onClose={onClose}
    >
      <Box padding={4}>
        <ScheduleDialog
          explanation={explanations[entry.kind === 'unpublish' ? 'unpublish' : 'publish']}
          schedule={schedule}
          firstShown={clock}
          onSet={async (at) => {
            await moveScheduled(client, schedule, at, byWhom())
            end(say('Moved to {moment}.', { moment: whenSaid(at) }))
          }}
          onCancel={async () => {
            await cancelScheduled(client, schedule, byWhom())
            end(say('Cancelled.'))
          }}
        />
      </Box>
    </Dialog>
  )
}
