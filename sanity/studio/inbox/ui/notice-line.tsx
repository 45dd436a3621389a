import { Badge, Flex, Stack, Text } from '@sanity/ui'
import { IntentLink } from 'sanity/router'
import type { InboxNotice } from '../../../../lib/inbox/inbox-notice.ts'
import { ToolLink } from '../../parts/tool-link.tsx'
import { noticeReason, noticeSentence, noticeText, paneOf } from '../rules/notice-words.ts'
import { whenSaid } from '../../parts/in-words.ts'
import { say } from '../../parts/say.ts'

/** One notice, with the way to where it is dealt with. */
export function NoticeLine({ notice, isNew }: { readonly notice: InboxNotice; readonly isNew: boolean }) {
  const { subject, at, kind } = notice
  const reason = noticeReason(notice)
  const inspect = paneOf(notice)
  const facts = [noticeText(notice), kind === 'consentEnding' ? '' : whenSaid(at)].filter(Boolean).join(' · ')
  return (
    <Stack gap={3} data-testid="inbox-notice">
      <Flex gap={2} align="center" wrap="wrap">
        {isNew && <Badge tone="caution">{say('New')}</Badge>}
        <Text size={1} weight={isNew ? 'semibold' : 'regular'}>
          {subject ? (
            <IntentLink intent="edit" params={{ id: subject.id, type: subject.type, ...(inspect && { inspect }) }}>
              {subject.title}
            </IntentLink>
          ) : (
            <ToolLink tool="health">{say('Content health')}</ToolLink>
          )}
        </Text>
      </Flex>
      <Text size={1}>{noticeSentence(notice)}</Text>
      {reason && <Text size={1}>{reason}</Text>}
      {facts && (
        <Text size={1} muted>
          {facts}
        </Text>
      )}
    </Stack>
  )
}
