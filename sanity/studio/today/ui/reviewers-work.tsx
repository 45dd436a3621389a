import { Notice } from '../../parts/notice.tsx'
import { useOpenNotes } from '../../review/queries/use-open-notes.ts'
import { openWork } from '../../review/rules/open-notes.ts'
import { WorkList } from './work-list.tsx'
import { say } from '../../parts/say.ts'

/** What reviewers without an account said, and nobody has dealt with. Follows what they do. */
export function ReviewersWork() {
  const { value, problem } = useOpenNotes()
  return (
    <>
      {problem && (
        <Notice tone="critical">{say('What reviewers said could not be read. {problem}', { problem })}</Notice>
      )}
      {value && (
        <WorkList
          title={say('From reviewers')}
          work={openWork(value)}
          nothing={say('Nothing that reviewers said waits for an answer.')}
        />
      )}
    </>
  )
}
