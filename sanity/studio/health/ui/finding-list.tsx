import { Badge, Box, Card, Flex, Stack, Text } from '@sanity/ui'
import { IntentLink } from 'sanity/router'
import type { CheckResult } from '../../../health/checks.ts'
import { editPath } from '../../../health/edit-path.ts'
import type { Finding } from '../../../health/content/finding.ts'
import { say } from '../../parts/say.ts'
import { numberSaid } from '../../parts/in-words.ts'
import { sayMade } from '../../parts/say-made.ts'

/** As many of a kind as somebody corrects in one sitting. */
const SHOWN = 50
/** One width for both labels, so that titles align. */
const column = { flex: '0 0 4.25rem' }

/** What one check found. */
export function FindingList({ result: { name, title, findings } }: { result: CheckResult }) {
  return (
    <Stack gap={3} as="section" aria-labelledby={`health-${name}`}>
      <Text as="h2" id={`health-${name}`} size={1} weight="semibold">
        {say(title)} ({findings.length})
      </Text>
      <Card radius={3} border overflow="hidden">
        {findings.slice(0, SHOWN).map((finding, index) => (
          <Line
            key={`${finding.documentId} ${finding.path} ${finding.message}`}
            finding={finding}
            isFirst={index === 0}
          />
        ))}
      </Card>
      {findings.length > SHOWN && (
        <Text size={1} muted>
          {say('And {count} more.', { count: numberSaid(findings.length - SHOWN) })}
        </Text>
      )}
    </Stack>
  )
}

function Line({ finding, isFirst }: { finding: Finding; isFirst: boolean }) {
  const { urgency, title, message, documentId, type, path } = finding
  return (
    <Card padding={3} borderTop={!isFirst}>
      <Flex gap={3} align="flex-start">
        <Box style={column}>
          <Badge tone={urgency === 'mend' ? 'critical' : 'default'}>
            {urgency === 'mend' ? say('Mend') : say('Look')}
          </Badge>
        </Box>
        <Stack gap={2} flex={1}>
          <Text size={1} weight="medium">
            {editPath(finding) ? (
              <IntentLink intent="edit" params={{ id: documentId, type, ...(path && { path }) }}>
                {title}
              </IntentLink>
            ) : (
              title
            )}
          </Text>
          <Text size={1} muted>
            {sayMade(message)}
          </Text>
        </Stack>
      </Flex>
    </Card>
  )
}
