import { Box, Stack, Text } from '@sanity/ui'
import type { SanityDocument } from 'sanity'
import { styled } from 'styled-components'
import { Problem } from '../../parts/problem.tsx'
import { useMay } from '../../parts/use-may.ts'
import { useNotes } from '../queries/use-notes.ts'
import { inReadingOrder } from '../rules/notes.ts'
import { NoteCard } from './note-card.tsx'
import { say } from '../../parts/say.ts'

const Summary = styled.summary`
  cursor: pointer;
  font:
    500 0.8125rem/1.5 system-ui,
    sans-serif;
`

interface NoteListProps {
  readonly subject: { readonly id: string; readonly type: string }
  /** The text as it is now. */
  readonly document: SanityDocument | null
}

/** What reviewers said about a text: what is open in the order of its paragraphs, then what was dealt with. */
export function NoteList({ subject, document }: NoteListProps) {
  const { value, problem } = useNotes(subject.id)
  const mayAnswer = useMay('publish', subject)
  const notes = inReadingOrder(value ?? [], document)
  const open = notes.filter(({ doneAt }) => !doneAt)
  const done = notes.filter(({ doneAt }) => doneAt)
  const card = (note: (typeof notes)[number]) => (
    <NoteCard key={note._id} note={note} document={document} mayAnswer={mayAnswer} />
  )
  return (
    <Stack gap={4}>
      <Problem>{problem}</Problem>
      {value && open.length === 0 && (
        <Text size={1} muted>
          {say('Nothing that reviewers said waits for an answer.')}
        </Text>
      )}
      {!mayAnswer && open.length > 0 && (
        <Text size={1} muted>
          {say('Editors answer these, and say when they were dealt with.')}
        </Text>
      )}
      <Stack as="ul" gap={3} data-testid="open-notes">
        {open.map(card)}
      </Stack>
      {done.length > 0 && (
        <details>
          <Summary>{say('Dealt with ({count})', { count: done.length })}</Summary>
          <Box paddingTop={3}>
            <Stack as="ul" gap={3}>
              {done.map(card)}
            </Stack>
          </Box>
        </details>
      )}
    </Stack>
  )
}
