import { Grid, Stack } from '@sanity/ui'
import { useClient, useCurrentUser } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { useHealth } from '../../health/queries/use-health.ts'
import type { InboxOptions } from '../../parts/inbox-options.ts'
import { Notice } from '../../parts/notice.tsx'
import { ToolPage } from '../../parts/tool-page.tsx'
import { AskedOfMe } from './asked-of-me.tsx'
import { BackupNotice } from './backup-notice.tsx'
import { HealthSummary } from './health-summary.tsx'
import { MessagesWork } from './messages-work.tsx'
import { QuickLinks } from './quick-links.tsx'
import { ReviewersWork } from './reviewers-work.tsx'
import { useToday } from './use-today.ts'
import { WorkList } from './work-list.tsx'
import { consentWork, worksOf } from '../rules/work.ts'
import { say } from '../../parts/say.ts'

/** What waits for the editors, and where to begin. */
export function TodayScreen({ days }: Pick<InboxOptions, 'days'>) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const user = useCurrentUser()
  const { value: content, problem } = useToday(client)
  const { health } = useHealth(client)
  const works = content && worksOf(content)
  return (
    <ToolPage
      title={user?.name ? say('Good day, {name}', { name: user.name }) : say('Today')}
      intro={say('What waits, and where to begin.')}
    >
      <BackupNotice />
      <MessagesWork />
      <QuickLinks />
      <AskedOfMe days={days} />
      {problem && <Notice tone="critical">{say('What waits could not be read. {problem}', { problem })}</Notice>}
      <Grid gridTemplateColumns={[1, 1, 2]} gap={4}>
        {works && (
          <Stack gap={4}>
            <ReviewersWork />
            <WorkList title={say('In review')} work={works.inReview} nothing={say('Nothing waits for an answer.')} />
            <WorkList
              title={say('Drafts')}
              work={works.drafts}
              nothing={say('No text has changes that are not published.')}
            />
            <WorkList
              title={say('Scheduled')}
              work={works.scheduled}
              nothing={say('Nothing is to appear or go by itself.')}
              more={{ tool: 'calendar', words: say('Calendar') }}
            />
          </Stack>
        )}
        {works && (
          <Stack gap={4}>
            <WorkList
              title={say('Consent')}
              work={health.at === 'found' ? consentWork(health.results) : []}
              nothing={health.at === 'looking' ? say('Looking …') : say('Every published story is covered.')}
            />
            <HealthSummary health={health} />
          </Stack>
        )}
      </Grid>
    </ToolPage>
  )
}
