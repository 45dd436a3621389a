import { Button, Flex, Stack, Text } from '@sanity/ui'
import { useClient, useCurrentUser } from 'sanity'
import { IntentLink } from 'sanity/router'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { useAttempt } from '../../parts/use-attempt.ts'
import { useMay } from '../../parts/use-may.ts'
import { withdrawal } from '../../parts/withdrawal.ts'
import { endMessage } from '../queries/messages.ts'
import type { Message } from '../rules/messages.ts'
import { say } from '../../parts/say.ts'
import { whenSaid } from '../../parts/in-words.ts'

/** One message, with the stories that it may be about: an editor opens one, or withdraws it. */
export function MessageEntry({ message }: { readonly message: Message }) {
  const { _id, at, text, about, replyTo, stories } = message
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const user = useCurrentUser()
  const attempt = useAttempt()
  const mayPublish = useMay('publish', { id: _id, type: 'story' })
  const end = () =>
    attempt(say('This was not noted'), () => endMessage(client, _id, { by: user?.name ?? '', now: new Date() }))
  return (
    <Stack gap={3}>
      <Text size={1} dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Text>
      <Text size={1} muted dir="auto" style={{ overflowWrap: 'anywhere' }}>
        {[
          whenSaid(at),
          about && say('about “{what}”', { what: about }),
          replyTo ? say('answer to {address}', { address: replyTo }) : say('wants no answer'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {stories.length === 0 && (
        <Text size={1} muted>
          {say('No story has this address or title: look for it under Content.')}
        </Text>
      )}
      {stories.map((story) => (
        <Flex key={story._id} gap={3} align="center" wrap="wrap">
          <Text size={1}>
            <IntentLink intent="edit" params={{ id: story._id, type: 'story' }}>
              {story.title ?? say('Story without a title')}
            </IntentLink>
          </Text>
          <Button
            text={say('Withdraw …')}
            tone="critical"
            mode="ghost"
            disabled={!mayPublish}
            onClick={() => withdrawal.set(story.originalId)}
          />
        </Flex>
      ))}
      <Flex>
        <Button text={say('Dealt with')} mode="ghost" disabled={!mayPublish} onClick={end} />
      </Flex>
    </Stack>
  )
}
