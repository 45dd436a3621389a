import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { Card, Stack, Text } from '@sanity/ui'
import { defineDocumentInspector, useEditState } from 'sanity'
import type { DocumentInspectorProps } from 'sanity'
import { InspectorFrame } from '../../parts/inspector-frame.tsx'
import { approvalProblem } from '../../../../lib/workflow/review-status.ts'
import { useNotes } from '../../review/queries/use-notes.ts'
import { useWorkflow } from '../queries/use-workflow.ts'
import { TRAIL } from '../rules/trail-name.ts'
import { stepReason, stepTitle, trailOf } from '../rules/trail.ts'
import { say } from '../../parts/say.ts'
import { useHasRoom } from '../../parts/use-has-room.ts'
import { whenSaid } from '../../parts/in-words.ts'

/** What happened to a text on its way to readers: who, when, why. The newest first. */
function Trail({ documentId, documentType, onClose }: DocumentInspectorProps) {
  const { draft, published } = useEditState(documentId, documentType)
  const { reviewStatus, request, workflow } = useWorkflow({ id: documentId, draft, published })
  const { value: notes } = useNotes(documentId)
  const steps = trailOf(workflow, request, notes)
  const problem = draft && approvalProblem(documentType, reviewStatus)

  return (
    <InspectorFrame title={say('Review')} testId="trail" onClose={onClose}>
      <Stack padding={3} gap={4}>
        {problem && (
          <Card tone="caution" padding={3} radius={2}>
            <Text size={1}>{say(problem)}</Text>
          </Card>
        )}
        {steps.length === 0 && (
          <Text size={1} muted>
            {say('Nobody was asked to look at this yet.')}
          </Text>
        )}
        <Stack as="ol" gap={4}>
          {steps.map((step) => (
            <Stack as="li" key={step._key} gap={2}>
              <Text size={1} weight="medium">
                {stepTitle(step)}
              </Text>
              {step.reason && <Text size={1}>{stepReason(step)}</Text>}
              <Text size={0} muted>
                {whenSaid(step.at)}
              </Text>
            </Stack>
          ))}
        </Stack>
        <Text size={0} muted>
          {say('Times are those of the Netherlands.')}
        </Text>
      </Stack>
    </InspectorFrame>
  )
}

export const trailInspector = defineDocumentInspector({
  name: TRAIL,
  component: Trail,
  useMenuItem: () => ({ title: say('Review'), icon: CheckmarkCircleIcon, showAsAction: useHasRoom() }),
})
