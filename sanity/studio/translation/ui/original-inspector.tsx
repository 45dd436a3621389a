import { CloseIcon } from '@sanity/icons/Close'
import { SplitVerticalIcon } from '@sanity/icons/SplitVertical'
import { TranslateIcon } from '@sanity/icons/Translate'
import { Box, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { defineDocumentInspector, useDocumentOperation, useEditState } from 'sanity'
import type { DocumentInspectorProps, SanityDocument } from 'sanity'
import { publishedIdOf } from '../../../../lib/document-ids.ts'
import { textsOf } from '../../../../lib/translation/texts-of.ts'
import { sourceSentence, type SourceState } from '../rules/source-state.ts'
import { SourceChangeList } from './source-change-list.tsx'
import { useOpenBeside } from './use-open-beside.ts'
import { useSourceChanges } from './use-source-changes.ts'

/** The original of a translation beside its form: its words, and what changed in them since the translation was made. */
function Original({ documentId, documentType, onClose }: DocumentInspectorProps) {
  const { draft, published } = useEditState(documentId, documentType)
  const source = useSourceChanges(documentType, draft ?? published)
  return (
    <Card height="fill" overflow="auto" data-testid="original">
      <Flex padding={3} align="center" gap={2}>
        <Box flex={1}>
          <Text as="h2" size={1} weight="medium">
            Beside the original
          </Text>
        </Box>
        <Button icon={CloseIcon} mode="bleed" onClick={onClose} aria-label="Close" />
      </Flex>
      <Stack padding={3} gap={5}>
        {source ? (
          <Comparison source={source} documentId={documentId} documentType={documentType} />
        ) : (
          <Text size={1} muted>
            This text is no translation. “Translations”, at the top, begins one.
          </Text>
        )}
      </Stack>
    </Card>
  )
}

interface ComparisonProps extends Pick<DocumentInspectorProps, 'documentId' | 'documentType'> {
  readonly source: SourceState<SanityDocument>
}

function Comparison({ source, documentId, documentType }: ComparisonProps) {
  const { original, changes, isKept } = source
  const { patch } = useDocumentOperation(documentId, documentType)
  const openBeside = useOpenBeside()
  const isCurrent = changes?.length === 0
  const originalId = publishedIdOf(original._id)
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <Button
          text="Open the original beside"
          icon={SplitVerticalIcon}
          mode="ghost"
          onClick={() => openBeside(originalId, documentType)}
        />
        {!(isCurrent && isKept) && (
          <Button
            text="Mark as up to date"
            tone="positive"
            mode="ghost"
            onClick={() => patch.execute([{ set: { translationSourceRevision: original._rev } }])}
          />
        )}
      </Flex>
      <Text size={1} weight="medium">
        {sourceSentence(source)}
      </Text>
      {changes && changes.length > 0 && <SourceChangeList type={documentType} changes={changes} />}
      <Stack gap={4} lang={typeof original.language === 'string' ? original.language : undefined}>
        {textsOf(original).map(({ path, text }) => (
          <Text key={path} size={1}>
            {text}
          </Text>
        ))}
      </Stack>
    </>
  )
}

export const originalInspector = defineDocumentInspector({
  name: 'nap1325/original',
  component: Original,
  useMenuItem: () => ({ title: 'Beside the original', icon: TranslateIcon, showAsAction: true }),
})
