import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { useAttempt } from '../../parts/use-attempt.ts'
import { markDone, reopen } from '../queries/note-changes.ts'
import type { NoteRow } from '../rules/notes.ts'
import { ReplyForm } from './reply-form.tsx'
import { SaidText } from './said-text.tsx'
import { whenSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'

/** What became of a note: the reply, whether it was dealt with, and the buttons for both. */
export function NoteAnswer({ note, mayAnswer }: { readonly note: NoteRow; readonly mayAnswer: boolean }) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const by = useCurrentUser()?.name ?? 'somebody'
  const attempt = useAttempt()
  const [isReplying, setReplying] = useState(false)
  const { _id, reply, repliedBy, repliedAt, doneAt, doneBy } = note
  const finish = () => attempt(say('It still waits'), () => (doneAt ? reopen(client, _id) : markDone(client, _id, by)))

  return (
    <Stack gap={3}>
      {reply && (
        <Card padding={2} radius={2} tone="primary">
          <Stack gap={2}>
            <SaidText>{reply}</SaidText>
            <Text size={0} muted>
              {say('Reply by {name}, {moment}', { name: repliedBy ?? say('somebody'), moment: whenSaid(repliedAt) })}
            </Text>
          </Stack>
        </Card>
      )}
      {doneAt && (
        <Text size={0} muted>
          {say('Dealt with by {name}, {moment}', { name: doneBy ?? say('somebody'), moment: whenSaid(doneAt) })}
        </Text>
      )}
      {isReplying && <ReplyForm note={note} by={by} onDone={() => setReplying(false)} />}
      {mayAnswer && !isReplying && (
        <Flex gap={2} wrap="wrap">
          <Button
            text={doneAt ? say('Open again') : say('Mark as dealt with')}
            mode="ghost"
            fontSize={1}
            padding={2}
            onClick={finish}
          />
          <Button
            text={reply ? say('Change the reply') : say('Reply')}
            mode="ghost"
            fontSize={1}
            padding={2}
            onClick={() => setReplying(true)}
          />
        </Flex>
      )}
    </Stack>
  )
}
