import { Button, Flex, Stack, Text, TextArea } from '@sanity/ui'
import { useId, useState } from 'react'
import { useClient } from 'sanity'
import { refusalSaid } from '../../parts/refusal-said.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { Problem } from '../../parts/problem.tsx'
import { LONGEST_REPLY, replyTo } from '../queries/note-changes.ts'
import type { NoteRow } from '../rules/notes.ts'
import { say } from '../../parts/say.ts'

interface ReplyFormProps {
  readonly note: NoteRow
  /** The name of who replies, which the reviewer does not see. */
  readonly by: string
  readonly onDone: () => void
}

/** A few words back to a reviewer. What is typed stays until it was sent. */
export function ReplyForm({ note, by, onDone }: ReplyFormProps) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const id = useId()
  const [text, setText] = useState(note.reply ?? '')
  // The reply that there was when this one was begun; after a warning, the one that the warning was about.
  const [seen, setSeen] = useState(note.repliedAt)
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const tooLong =
    text.trim().length > LONGEST_REPLY
      ? say('A reply has at most {most} characters; this one has {length}.', {
          most: LONGEST_REPLY,
          length: text.trim().length,
        })
      : undefined

  async function send() {
    setBusy(true)
    try {
      await replyTo(client, { _id: note._id, repliedAt: seen }, text.trim(), by)
      onDone()
    } catch (error) {
      setProblem(refusalSaid(error))
      setSeen(note.repliedAt)
      setBusy(false)
    }
  }

  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {say('Reply')}
      </Text>
      <TextArea id={id} rows={3} dir="auto" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Text size={1} muted>
        {say('The reviewer reads it on the page of the link, without your name.')}
      </Text>
      <Problem>{tooLong ?? problem}</Problem>
      <Flex gap={2}>
        <Button
          text={say('Send the reply')}
          fontSize={1}
          padding={2}
          disabled={isBusy || text.trim() === '' || tooLong !== undefined}
          onClick={send}
        />
        <Button text={say('Cancel')} mode="ghost" fontSize={1} padding={2} disabled={isBusy} onClick={onDone} />
      </Flex>
    </Stack>
  )
}
