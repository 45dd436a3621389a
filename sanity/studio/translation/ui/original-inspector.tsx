import { CloseIcon } from '@sanity/icons/Close'
import { TranslateIcon } from '@sanity/icons/Translate'
import { Box, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { defineDocumentInspector, useEditState, type DocumentInspectorProps } from 'sanity'
import { OriginalComparison } from './original-comparison.tsx'
import { useSourceChanges } from './use-source-changes.ts'
import { say } from '../../parts/say.ts'
import { useHasRoom } from '../../parts/use-has-room.ts'

/** The original of a translation beside its form: its words, and what changed in them since the translation was made. */
function Original({ documentId, documentType, onClose }: DocumentInspectorProps) {
  const { draft, published } = useEditState(documentId, documentType)
  const source = useSourceChanges(documentType, draft ?? published)
  return (
    <Card height="fill" overflow="auto" data-testid="original">
      <Flex padding={3} align="center" gap={2}>
        <Box flex={1}>
          <Text as="h2" size={1} weight="medium">
            {say('Beside the original')}
          </Text>
        </Box>
        <Button icon={CloseIcon} mode="bleed" onClick={onClose} aria-label={say('Close')} />
      </Flex>
      <Stack padding={3} gap={5}>
        {source ? (
          <OriginalComparison source={source} documentId={documentId} documentType={documentType} />
        ) : (
          <Text size={1} muted>
            {say('This text is no translation. “Translations”, at the top, begins one.')}
          </Text>
        )}
      </Stack>
    </Card>
  )
}

export const originalInspector = defineDocumentInspector({
  name: 'nap1325/original',
  component: Original,
  useMenuItem: () => ({ title: say('Beside the original'), icon: TranslateIcon, showAsAction: useHasRoom() }),
})
