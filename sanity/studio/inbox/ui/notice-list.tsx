import { Button, Flex } from '@sanity/ui'
import { useState } from 'react'
import type { InboxNotice } from '../../../../lib/inbox/inbox-notice.ts'
import { ToolSection } from '../../parts/tool-section.tsx'
import { NoticeLine } from './notice-line.tsx'
import { say } from '../../parts/say.ts'

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
    <ToolSection title={title} nothing={notices.length === 0 && nothing}>
      {notices.slice(0, most).map((notice) => (
        <NoticeLine key={notice.id} notice={notice} isNew={fresh.has(notice.id)} />
      ))}
      {notices.length > most && (
        <Flex>
          <Button
            text={say('Show {count} more', { count: notices.length - most })}
            mode="ghost"
            onClick={() => setMost(notices.length)}
          />
        </Flex>
      )}
    </ToolSection>
  )
}
