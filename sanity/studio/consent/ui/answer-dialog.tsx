import { Box, Dialog, Spinner } from '@sanity/ui'
import { useCallback } from 'react'
import { useClient } from 'sanity'
import { consentRecordId } from '../../../../lib/consent/record-id.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { Problem } from '../../parts/problem.tsx'
import { answersOf } from '../queries/answers.ts'
import { useFollowed } from '../queries/use-followed.ts'
import { AnswerDecision } from './answer-decision.tsx'

interface AnswerDialogProps {
  readonly answerId: string
  readonly storyId: string
  readonly onClose: () => void
}

/** One answer, with what it would change. It follows what colleagues and the person herself do meanwhile. */
export function AnswerDialog({ answerId, storyId, onClose }: AnswerDialogProps) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const read = useCallback(() => answersOf(client, storyId), [client, storyId])
  const recordId = consentRecordId(storyId)
  const filter = `*[_type == "consentAnswer" || _id in ${JSON.stringify([recordId, `drafts.${recordId}`])}]`
  const { found, problem } = useFollowed(client, filter, read)
  const answer = found?.answers.find(({ _id }) => _id === answerId)
  return (
    <Dialog id="consent-answer" header="What she answered" width={1} onClose={onClose}>
      <Box padding={4}>
        <Problem>{problem}</Problem>
        {!found && !problem && <Spinner muted />}
        {found && answer && <AnswerDecision answer={answer} state={found} onClose={onClose} />}
      </Box>
    </Dialog>
  )
}
