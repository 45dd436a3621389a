import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { RefreshIcon } from '@sanity/icons/Refresh'
import { Button, Flex, Spinner, Stack, Text } from '@sanity/ui'
import { useClient } from 'sanity'
import { count } from '../../../health/checks.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { Notice } from '../../parts/notice.tsx'
import { ToolPage } from '../../parts/tool-page.tsx'
import { FindingList } from './finding-list.tsx'
import { useHealth } from '../queries/use-health.ts'
import { say } from '../../parts/say.ts'
import { daySaid } from '../../parts/in-words.ts'
import { Sentence } from '../../parts/sentence.tsx'

/** Everything in the published content that wants attention, each with the way to its field. */
export function HealthScreen() {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const { health, look } = useHealth(client)
  return (
    <ToolPage
      title={say('Content health')}
      intro={say(
        'What in the published content wants attention. Each line leads to the field where it can be mended; it leaves the list when the mended version is published.',
      )}
    >
      {health.at === 'looking' && (
        <Flex align="center" gap={3} padding={4}>
          <Spinner muted />
          <Text size={1} muted>
            {say('Looking at everything that is published.')}
          </Text>
        </Flex>
      )}
      {health.at === 'failed' && (
        <Notice tone="critical">{say('It could not be looked at. {problem}', { problem: health.message })}</Notice>
      )}
      {health.at === 'found' && (
        <Stack gap={5}>
          <Sum mend={count(health.results, 'mend')} look={count(health.results, 'look')} />
          {health.results
            .filter(({ findings }) => findings.length > 0)
            .map((result) => (
              <FindingList key={result.name} result={result} />
            ))}
          <Text size={1} muted>
            {health.linksTried
              ? say('Links to other sites were last tried on {day}.', { day: daySaid(health.linksTried) })
              : say('Links to other sites have not been tried yet.')}{' '}
            <Sentence
              of={say('A browser may not do that: {command} tries them and looks at the pages with axe.')}
              parts={{ command: <code>npm run health</code> }}
            />
          </Text>
        </Stack>
      )}
      {health.at !== 'looking' && (
        <Flex>
          <Button text={say('Look again')} icon={RefreshIcon} mode="ghost" onClick={() => void look()} />
        </Flex>
      )}
    </ToolPage>
  )
}

function Sum({ mend, look }: { mend: number; look: number }) {
  if (mend + look === 0)
    return (
      <Notice tone="positive" icon={CheckmarkCircleIcon}>
        {say('Nothing wants attention.')}
      </Notice>
    )
  return (
    <Notice tone={mend > 0 ? 'caution' : 'primary'}>
      {say('{mend} to be mended, {look} to be looked at.', { mend, look })}
    </Notice>
  )
}
