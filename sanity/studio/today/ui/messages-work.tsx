import { Text } from '@sanity/ui'
import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { ToolSection } from '../../parts/tool-section.tsx'
import { Notice } from '../../parts/notice.tsx'
import { useLive } from '../../parts/use-live.ts'
import { messagesStore } from '../queries/messages.ts'
import { MessageEntry } from './message-entry.tsx'
import { say } from '../../parts/say.ts'

/** What strangers asked of the editors, before everything else; nothing while nobody asks. */
export function MessagesWork() {
  const { value, problem } = useLive(messagesStore(useClient({ apiVersion: STUDIO_API_VERSION })))
  if (problem)
    return (
      <Notice tone="critical">
        {say('What was written to the editors could not be read. {problem}', { problem })}
      </Notice>
    )
  if (!value || value.count === 0) return null
  const more = value.count - value.first.length
  return (
    <ToolSection title={say('Written to the editors')} tone="caution">
      {value.first.map((message) => (
        <MessageEntry key={message._id} message={message} />
      ))}
      {more > 0 && (
        <Text size={1} muted>
          {say('{count} more will be here when these are dealt with.', { count: more })}
        </Text>
      )}
    </ToolSection>
  )
}
