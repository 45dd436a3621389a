import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { CloseIcon } from '@sanity/icons/Close'
import { Box, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { defineDocumentInspector, useEditState } from 'sanity'
import type { DocumentInspectorProps } from 'sanity'
import { DUTCH_ZONE, when } from '../../../lib/dutch-time'
import type { Step, StepKind } from '../../workflow/records'
import { approvalProblem } from '../../workflow/state'
import { useWorkflow } from './use-workflow'

const words: Readonly<Record<StepKind, string>> = {
  sent: 'Sent for review',
  changesAsked: 'Changes asked',
  approved: 'Approved',
  published: 'Published',
  scheduled: 'Scheduled',
  cancelled: 'Schedule cancelled',
}

/** What happened to a text on its way to readers: who, when, why. The newest first. */
function Trail({ documentId, documentType, onClose }: DocumentInspectorProps) {
  const { draft, published } = useEditState(documentId, documentType)
  const { standing, request, workflow } = useWorkflow({ id: documentId, draft, published })
  const waiting: readonly Step[] = request ? [{ ...request, _key: 'waiting', kind: 'sent', reason: request.note }] : []
  const steps = [...(workflow?.steps ?? []), ...waiting].toReversed()
  const problem = draft && approvalProblem(documentType, standing)

  return (
    <Card height="fill" overflow="auto" data-testid="trail">
      <Flex padding={3} align="center" gap={2}>
        <Box flex={1}>
          <Text as="h2" size={1} weight="medium">
            Review
          </Text>
        </Box>
        <Button icon={CloseIcon} mode="bleed" onClick={onClose} aria-label="Close" />
      </Flex>
      <Stack padding={3} gap={4}>
        {problem && (
          <Card tone="caution" padding={3} radius={2}>
            <Text size={1}>{problem}</Text>
          </Card>
        )}
        {steps.length === 0 && (
          <Text size={1} muted>
            Nobody was asked to look at this yet.
          </Text>
        )}
        <Stack as="ol" gap={4}>
          {steps.map(({ _key, kind, by, at, reason }) => (
            <Stack as="li" key={_key} gap={2}>
              <Text size={1} weight="medium">
                {kind ? words[kind] : 'Something else'} by {by ?? 'somebody'}
              </Text>
              {reason && <Text size={1}>{reason}</Text>}
              <Text size={0} muted>
                {when(at)}
              </Text>
            </Stack>
          ))}
        </Stack>
        <Text size={0} muted>
          Times are those of {DUTCH_ZONE}.
        </Text>
      </Stack>
    </Card>
  )
}

export const trailInspector = defineDocumentInspector({
  name: 'nap1325/trail',
  component: Trail,
  useMenuItem: () => ({ title: 'Review', icon: CheckmarkCircleIcon, showAsAction: true }),
})
