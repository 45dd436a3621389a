import { Badge, Card, Flex, Stack, Text } from '@sanity/ui'
import type { SanityDocument } from 'sanity'
import { isAboutEarlier, type NoteRow } from '../rules/notes.ts'
import { NoteAnswer } from './note-answer.tsx'
import { NoteQuote } from './note-quote.tsx'
import { SaidText } from './said-text.tsx'
import { say } from '../../parts/say.ts'
import { languageSaid, whenSaid } from '../../parts/in-words.ts'
import { Sentence } from '../../parts/sentence.tsx'

const decisions: Readonly<Record<string, { readonly label: string; readonly tone: 'positive' | 'caution' }>> = {
  approved: { label: say('Approved'), tone: 'positive' },
  changesAsked: { label: say('Changes asked'), tone: 'caution' },
}

interface NoteCardProps {
  readonly note: NoteRow
  readonly document: SanityDocument | null
  readonly mayAnswer: boolean
}

/** What a reviewer said: about which words, who by name given, and what became of it. */
export function NoteCard({ note, document, mayAnswer }: NoteCardProps) {
  const decision = decisions[note.decision ?? '']
  const { madeFor } = note
  const isEarlier = isAboutEarlier(note, document?._rev)
  const language = note.frameLanguage && say('reads {language}', { language: languageSaid(note.frameLanguage) })
  return (
    <Card as="li" padding={3} radius={2} border tone={note.doneAt ? 'transparent' : 'default'} data-testid="note">
      <Stack gap={3}>
        {(decision || isEarlier) && (
          <Flex gap={2} wrap="wrap">
            {decision && <Badge tone={decision.tone}>{decision.label}</Badge>}
            {isEarlier && (
              <Badge tone="caution" title={say('The text was changed after the reviewer saw it')}>
                {say('About an earlier version')}
              </Badge>
            )}
          </Flex>
        )}
        <NoteQuote note={note} document={document} />
        {note.text && <SaidText>{note.text}</SaidText>}
        <Text size={1} muted>
          <Sentence
            of={
              madeFor
                ? say('{name}, by the link for “{reader}”. Identity not checked.')
                : say('{name}, by a link. Identity not checked.')
            }
            parts={{ name: <bdi>{note.nameGiven || say('No name given')}</bdi>, reader: <bdi>{madeFor}</bdi> }}
          />
        </Text>
        <Text size={0} muted>
          {[whenSaid(note._createdAt), language].filter(Boolean).join(' · ')}
        </Text>
        <NoteAnswer note={note} mayAnswer={mayAnswer} />
      </Stack>
    </Card>
  )
}
