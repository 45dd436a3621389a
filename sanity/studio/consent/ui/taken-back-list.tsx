import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useClient, useCurrentUser } from 'sanity'
import { useIntentLink } from 'sanity/router'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { useAttempt } from '../../parts/use-attempt.ts'
import { useMay } from '../../parts/use-may.ts'
import { noticeWithdrawal } from '../queries/confirm-answer.ts'
import { takenBackSentences, type TakenBack } from '../rules/taken-back.ts'
import { say } from '../../parts/say.ts'

function Entry({ entry }: { readonly entry: TakenBack }) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const user = useCurrentUser()
  const attempt = useAttempt()
  const mayWrite = useMay('publish', { id: entry._id, type: 'consentAnswer' })
  const link = useIntentLink({ intent: 'edit', params: { id: entry.storyId ?? '', type: 'story' } })
  const notice = () =>
    attempt(say('This was not noted'), () =>
      noticeWithdrawal(client, entry, { name: user?.name ?? '', now: new Date() }),
    )
  return (
    <Card as="li" padding={3} radius={2} border tone="caution">
      <Flex align="center" gap={3} wrap="wrap">
        <Stack gap={2} flex={1}>
          <Text size={1} weight="medium">
            {entry.title ?? say('Story without a title')}
          </Text>
          {takenBackSentences(entry).map((sentence) => (
            <Text key={sentence} size={1}>
              {sentence}
            </Text>
          ))}
        </Stack>
        {entry.storyId && <Button {...link} as="a" text={say('Open the story')} mode="ghost" />}
        <Button text={say('I have seen this')} mode="ghost" disabled={!mayWrite} onClick={notice} />
      </Flex>
    </Card>
  )
}

/** What was taken back by a link and no editor has seen. */
export function TakenBackList({ takenBack }: { readonly takenBack: readonly TakenBack[] }) {
  if (takenBack.length === 0)
    return (
      <Text size={1} muted>
        {say('Nothing new was taken back.')}
      </Text>
    )
  return (
    <Stack as="ul" gap={2} data-testid="consent-taken-back">
      {takenBack.map((entry) => (
        <Entry key={entry._id} entry={entry} />
      ))}
    </Stack>
  )
}
