import { SplitVerticalIcon } from '@sanity/icons/SplitVertical'
import { Button, Flex, Stack, Text } from '@sanity/ui'
import { useDocumentOperation, type DocumentInspectorProps, type SanityDocument } from 'sanity'
import { publishedIdOf } from '../../../../lib/document-ids.ts'
import { textsOf } from '../../../../lib/translation/texts-of.ts'
import type { SourceState } from '../rules/source-state.ts'
import { sourceSentence } from '../rules/source-verdict.ts'
import { SourceChangeList } from './source-change-list.tsx'
import { useOpenBeside } from './use-open-beside.ts'
import { say } from '../../parts/say.ts'

interface OriginalComparisonProps extends Pick<DocumentInspectorProps, 'documentId' | 'documentType'> {
  readonly source: SourceState<SanityDocument>
}

/** The words of the original, what changed in them, and that the translation follows them again. */
export function OriginalComparison({ source, documentId, documentType }: OriginalComparisonProps) {
  const { original, changes, isKept } = source
  const { patch } = useDocumentOperation(documentId, documentType)
  const openBeside = useOpenBeside()
  const isCurrent = changes?.length === 0
  const originalId = publishedIdOf(original._id)
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <Button
          text={say('Open the original beside')}
          icon={SplitVerticalIcon}
          mode="ghost"
          onClick={() => openBeside(originalId, documentType)}
        />
        {!(isCurrent && isKept) && (
          <Button
            text={say('Mark as up to date')}
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
