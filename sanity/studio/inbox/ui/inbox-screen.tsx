import { Spinner, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { refusalSaid } from '../../parts/refusal-said.ts'
import { Problem } from '../../parts/problem.tsx'
import { ToolPage } from '../../parts/tool-page.tsx'
import { useInbox } from '../queries/use-inbox.ts'
import type { InboxOptions } from '../../parts/inbox-options.ts'
import { inboxParts, noticesIn } from '../rules/notice-words.ts'
import { MailChoiceForm } from './mail-choice-form.tsx'
import { NoticeList } from './notice-list.tsx'
import { say } from '../../parts/say.ts'

/** What whoever is signed in is told. What is shown counts as seen, and is marked as new until she leaves. */
export function InboxScreen({ days, sendsMail }: InboxOptions) {
  const { inbox, markSeen } = useInbox(days)
  const { value, problem } = inbox
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const [unkept, setUnkept] = useState<string>()

  useEffect(() => {
    if (!value) return
    const unseen = value.notices.map(({ id }) => id).filter((id) => !value.seen.includes(id))
    if (unseen.length === 0) return
    setFresh((known) => new Set([...known, ...unseen]))
    markSeen(value).then(
      () => setUnkept(undefined),
      (error: unknown) =>
        setUnkept(say('It could not be kept that you have seen this. {problem}', { problem: refusalSaid(error) })),
    )
  }, [markSeen, value])

  return (
    <ToolPage
      title={say('Inbox')}
      intro={say('What concerns you, as it is now. News is kept for {days} days.', { days })}
    >
      <Problem>{problem && say('What concerns you could not be read. {problem}', { problem })}</Problem>
      <Problem>{unkept}</Problem>
      {!value && !problem && <Spinner muted />}
      {value &&
        inboxParts.map(({ turn, title, nothing }) => (
          <NoticeList
            key={turn}
            title={title}
            notices={noticesIn(value.notices, turn)}
            fresh={fresh}
            nothing={nothing}
          />
        ))}
      {value?.hasMore && (
        <Text size={1} muted>
          {say('There is more than fits here. It appears as you deal with what is above.')}
        </Text>
      )}
      <MailChoiceForm sendsMail={sendsMail} />
    </ToolPage>
  )
}
