import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import type { CONSENT_INBOX_QUERY_RESULT } from '../../../../lib/types.generated.ts'
import { say } from '../../parts/say.ts'
import { whenSaid } from '../../parts/in-words.ts'

interface WaitingListProps {
  readonly waiting: CONSENT_INBOX_QUERY_RESULT['waiting']
  readonly onOpen: (answer: { readonly answerId: string; readonly storyId: string }) => void
}

/** The answers that no editor has decided about. */
export function WaitingList({ waiting, onOpen }: WaitingListProps) {
  if (waiting.length === 0)
    return (
      <Text size={1} muted>
        {say('No answer waits.')}
      </Text>
    )
  return (
    <Stack as="ul" gap={2} data-testid="consent-waiting">
      {waiting.map(({ _id, agreedAt, storyId, title }) => (
        <Card as="li" key={_id} padding={3} radius={2} border>
          <Flex align="center" gap={3}>
            <Stack gap={2} flex={1}>
              <Text size={1} weight="medium">
                {title ?? say('Story without a title')}
              </Text>
              <Text size={1} muted>
                {say('answered {moment}', { moment: whenSaid(agreedAt) })}
              </Text>
            </Stack>
            {storyId && (
              <Button
                text={say('Look at the answer')}
                mode="ghost"
                onClick={() => onOpen({ answerId: _id, storyId })}
              />
            )}
          </Flex>
        </Card>
      ))}
    </Stack>
  )
}
