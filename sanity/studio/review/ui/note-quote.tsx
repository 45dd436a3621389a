import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import type { SanityDocument } from 'sanity'
import { usePaneRouter } from 'sanity/structure'
import { paragraphWith } from '../../../../lib/review/remarks/paragraphs.ts'
import type { NoteRow } from '../rules/notes.ts'
import { SaidText } from './said-text.tsx'
import { say } from '../../parts/say.ts'

/** The words that a remark is about, as the reviewer saw them, with the way to where they are now. */
export function NoteQuote({ note, document }: { readonly note: NoteRow; readonly document: SanityDocument | null }) {
  const { params, setParams } = usePaneRouter()
  if (!note.blockKey && !note.quote) return null
  const path = document && paragraphWith(document, note.blockKey)?.path
  return (
    <Stack gap={2}>
      {note.quote && (
        <Card as="blockquote" padding={2} radius={2} tone="transparent" border>
          <SaidText>{note.quote}</SaidText>
        </Card>
      )}
      {path ? (
        <Flex>
          <Button
            text={say('Show this paragraph')}
            mode="bleed"
            fontSize={1}
            padding={2}
            onClick={() => setParams({ ...params, path })}
          />
        </Flex>
      ) : (
        <Text size={1} muted>
          {say('This paragraph is no longer in the text.')}
        </Text>
      )}
    </Stack>
  )
}
