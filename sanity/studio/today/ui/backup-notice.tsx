import { useCurrentUser } from 'sanity'
import { backupProblem } from '../../../../lib/status/site-status.ts'
import { Notice } from '../../parts/notice.tsx'
import { ToolLink } from '../../parts/tool-link.tsx'
import { useStatus } from '../../status/queries/use-status.ts'
import { say } from '../../parts/say.ts'
import { sayMade } from '../../parts/say-made.ts'

/** A backup is tried again each quarter of an hour. Milliseconds. */
const every = 5 * 60_000

/** Tells administrators that backups fail, or stopped. To anybody else, and while all is well, it is nothing. */
export function BackupNotice() {
  const user = useCurrentUser()
  return user?.roles.some(({ name }) => name === 'administrator') ? <Told /> : null
}

function Told() {
  const { value } = useStatus(every)
  const problem = value?.backups ? backupProblem(value.backups, value.asOf) : null
  if (!problem) return null
  return (
    <Notice tone="critical">
      {sayMade(problem)} <ToolLink tool="status">{say('Site status')}</ToolLink>
    </Notice>
  )
}
