import { Box, Dialog, Spinner } from '@sanity/ui'
import { useMemo } from 'react'
import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { liveStore } from '../../parts/live-store.ts'
import { Problem } from '../../parts/problem.tsx'
import { useLive } from '../../parts/use-live.ts'
import { answersOf } from '../queries/answers.ts'
import { AnswerDecision } from './answer-decision.tsx'
import { say } from '../../parts/say.ts'

interface AnswerDialogProps {
  readonly answerId: string
  readonly storyId: string
  readonly onClose: () => void
}

/** One answer, with what it would change. It follows what colleagues and the person herself do meanwhile. */
export function AnswerDialog({ answerId, storyId, onClose }: AnswerDialogProps) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const store = useMemo(() => liveStore(client, () => answersOf(client, storyId)), [client, storyId])
  const { value: found, problem } = useLive(store)
  const answer = found?.answers.find(({ _id }) => _id === answerId)
  return (
    <Dialog id="consent-answer" header={say('What she answered')} width={1} onClose={onClose}>
      <Box padding={4}>
        <Problem>{problem}</Problem>
        {!found && !problem && <Spinner muted />}
        {found && answer && <AnswerDecision answer={answer} state={found} onClose={onClose} />}
      </Box>
    </Dialog>
  )
}
