import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { daySaid, weekdaySaid } from '../../parts/in-words.ts'
import { Problem } from '../../parts/problem.tsx'
import { say } from '../../parts/say.ts'
import type { CalendarEntry } from '../rules/calendar-entries.ts'
import { whatHappens, whatText, whyNot } from '../rules/entry-words.ts'
import { EntryLink } from './entry-link.tsx'
import { moveOf, type OnMove } from './moving.ts'

interface AgendaProps {
  readonly entries: readonly CalendarEntry[]
  readonly onMove?: OnMove
}

/** What happens, day by day: all that a calendar has, without its squares. */
export function Agenda({ entries, onMove }: AgendaProps) {
  return (
    <Stack gap={4}>
      {[...Map.groupBy(entries, ({ day }) => day)].map(([day, ofDay]) => (
        <Card key={day} as="section" id={`day-${day}`} aria-label={`${weekdaySaid(day)} ${daySaid(day)}`}>
          <Stack gap={3}>
            <Text as="h3" size={1} weight="medium">
              {weekdaySaid(day)} {daySaid(day)}
            </Text>
            {ofDay.map((entry) => (
              <AgendaEntry key={entry.key} entry={entry} onMove={onMove} />
            ))}
          </Stack>
        </Card>
      ))}
    </Stack>
  )
}

function AgendaEntry({ entry, onMove }: Pick<AgendaProps, 'onMove'> & { readonly entry: CalendarEntry }) {
  return (
    <Card padding={3} radius={2} border data-testid="calendar-entry">
      <Stack gap={3}>
        <Text size={1} style={{ overflowWrap: 'anywhere' }}>
          <EntryLink entry={entry} />
        </Text>
        <Text size={1} muted>
          {whatHappens(entry)} · {whatText(entry)}
        </Text>
        <Problem>{whyNot(entry)}</Problem>
        {entry.schedule && onMove && (
          <Flex>
            <Button
              text={say('Move to…')}
              aria-label={`${say('Move to…')} ${entry.title}`}
              mode="ghost"
              fontSize={1}
              padding={2}
              onClick={() => onMove(moveOf(entry))}
            />
          </Flex>
        )}
      </Stack>
    </Card>
  )
}
