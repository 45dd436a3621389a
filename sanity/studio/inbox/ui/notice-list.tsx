import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import type { InboxNotice } from '../../../../lib/inbox/inbox-notice.ts'
import { NoticeLine } from './notice-line.tsx'

interface NoticeListProps {
  readonly title: string
  readonly notices: readonly InboxNotice[]
  /** The ids of those that are new. */
  readonly fresh: ReadonlySet<string>
  /** Said when there is nothing. */
  readonly nothing: string
}

/** As many as are read without scrolling far. */
const shownAtFirst = 20

/** One part of an inbox. */
export function NoticeList({ title, notices, fresh, nothing }: NoticeListProps) {
  const [most, setMost] = useState(shownAtFirst)
  return (
    <Card as="section" padding={4} radius={3} border aria-label={title}>
      <Stack gap={4}>
        <Text as="h2" size={1} weight="semibold">
          {title}
        </Text>
        {notices.length === 0 && (
          <Text size={1} muted>
            {nothing}
          </Text>
        )}
        {notices.slice(0, most).map((notice) => (
          <NoticeLine key={notice.id} notice={notice} isNew={fresh.has(notice.id)} />
        ))}
        {notices.length > most && (
          <Flex>
            <Button text={`Show ${notices.length - most} more`} mode="ghost" onClick={() => setMost(notices.length)} />
          </Flex>
        )}
      </Stack>
    </Card>
  )
}
