import { Card, Stack, Text } from '@sanity/ui'
import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { Notice } from '../../parts/notice.tsx'
import { useLive } from '../../parts/use-live.ts'
import { messagesStore } from '../queries/messages.ts'
import { MessageEntry } from './message-entry.tsx'

/** What strangers asked of the editors, before everything else; nothing while nobody asks. */
export function MessagesWork() {
  const { value, problem } = useLive(messagesStore(useClient({ apiVersion: STUDIO_API_VERSION })))
  if (problem) return <Notice tone="critical">What was written to the editors could not be read. {problem}</Notice>
  if (!value || value.count === 0) return null
  const more = value.count - value.first.length
  return (
    <Card as="section" padding={4} radius={3} border tone="caution" aria-label="Written to the editors">
      <Stack gap={4}>
        <Text as="h2" size={1} weight="semibold">
          Written to the editors
        </Text>
        {value.first.map((message) => (
          <MessageEntry key={message._id} message={message} />
        ))}
        {more > 0 && (
          <Text size={1} muted>
            {more} more will be here when these are dealt with.
          </Text>
        )}
      </Stack>
    </Card>
  )
}
