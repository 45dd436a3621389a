import { Text } from '@sanity/ui'
import { count } from '../../../health/checks.ts'
import type { Health } from '../../health/queries/use-health.ts'
import { ToolLink } from '../../parts/tool-link.tsx'
import { ToolSection } from '../../parts/tool-section.tsx'
import { say } from '../../parts/say.ts'

/** How the published content is, with the way to the list. */
export function HealthSummary({ health }: { health: Health }) {
  return (
    <ToolSection title={say('Content health')}>
      {health.at === 'looking' && (
        <Text size={1} muted>
          {say('Looking …')}
        </Text>
      )}
      {health.at === 'failed' && (
        <Text size={1} muted>
          {say('It could not be looked at. {problem}', { problem: health.message })}
        </Text>
      )}
      {health.at === 'found' && (
        <Text size={1} muted>
          {say('{mend} to be mended, {look} to be looked at.', {
            mend: count(health.results, 'mend'),
            look: count(health.results, 'look'),
          })}
        </Text>
      )}
      <Text size={1}>
        <ToolLink tool="health">{say('See all findings')}</ToolLink>
      </Text>
    </ToolSection>
  )
}
