import { Notice } from '../../parts/notice.tsx'
import { ToolPage } from '../../parts/tool-page.tsx'
import { ToolSection } from '../../parts/tool-section.tsx'
import { useStatus } from '../queries/use-status.ts'
import { statusParts } from '../rules/status-rows.ts'
import { StatusFacts } from './status-facts.tsx'
import { say } from '../../parts/say.ts'

/** Milliseconds. */
const every = 10_000

/** How the site runs, now. */
export function StatusScreen() {
  const { value, problem } = useStatus(every)
  return (
    <ToolPage
      title={say('Site status')}
      intro={say('How the site runs, looked at every ten seconds. It says nothing of readers or texts.')}
    >
      {problem && <Notice tone="critical">{say('How the site runs could not be read. {problem}', { problem })}</Notice>}
      {value &&
        statusParts(value).map(({ title, rows }) => (
          <ToolSection key={title} title={title} nothing={rows.length === 0 && say('Nothing.')}>
            <StatusFacts rows={rows} />
          </ToolSection>
        ))}
    </ToolPage>
  )
}
