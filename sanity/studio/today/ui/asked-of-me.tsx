import { Stack } from '@sanity/ui'
import { useInbox } from '../../inbox/queries/use-inbox.ts'
import { Notice } from '../../parts/notice.tsx'
import { askedWork } from '../rules/work.ts'
import { WorkList } from './work-list.tsx'
import { say } from '../../parts/say.ts'

/**
 * What is asked of whoever is signed in: before all that waits for anybody.
 * @param days for how long her inbox keeps news
 */
export function AskedOfMe({ days }: { readonly days: number }) {
  const { inbox } = useInbox(days)
  const { value, problem } = inbox
  return (
    <Stack gap={3}>
      {problem && (
        <Notice tone="critical">{say('What is asked of you could not be read. {problem}', { problem })}</Notice>
      )}
      {value && (
        <WorkList
          title={say('Asked of you')}
          work={askedWork(value.notices)}
          nothing={say('Nothing is asked of you.')}
          more={{ tool: 'inbox', words: say('Your inbox') }}
        />
      )}
    </Stack>
  )
}
