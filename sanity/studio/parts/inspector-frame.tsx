import { CloseIcon } from '@sanity/icons/Close'
import { Box, Button, Card, Flex, Text } from '@sanity/ui'
import type { ReactNode } from 'react'
import { say } from './say.ts'

interface InspectorFrameProps {
  readonly title: string
  readonly onClose: () => void
  /** For journeys. */
  readonly testId: string
  readonly children: ReactNode
}

/** The pane beside a form, with its title and the button that closes it. */
export function InspectorFrame({ title, onClose, testId, children }: InspectorFrameProps) {
  return (
    <Card height="fill" overflow="auto" data-testid={testId}>
      <Flex padding={3} align="center" gap={2}>
        <Box flex={1}>
          <Text as="h2" size={1} weight="medium">
            {title}
          </Text>
        </Box>
        <Button icon={CloseIcon} mode="bleed" onClick={onClose} aria-label={say('Close')} />
      </Flex>
      {children}
    </Card>
  )
}
