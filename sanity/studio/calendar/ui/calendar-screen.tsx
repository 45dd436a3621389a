import { Grid, Stack, Text, useMediaIndex } from '@sanity/ui'
import { useMemo, useRef, useState } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import { mayPublish } from '../../../../lib/inbox/inbox-records.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { numberSaid } from '../../parts/in-words.ts'
import { Notice } from '../../parts/notice.tsx'
import { persistentState } from '../../parts/persistent-state.ts'
import { say } from '../../parts/say.ts'
import { ToolPage } from '../../parts/tool-page.tsx'
import { useLive } from '../../parts/use-live.ts'
import { calendarStore } from '../queries/calendar-store.ts'
import { monthOf } from '../rules/calendar-days.ts'
import { mostOfAKind } from '../rules/calendar-entries.ts'
import { Agenda } from './agenda.tsx'
import { MonthBar } from './month-bar.tsx'
import { MonthTable } from './month-table.tsx'
import { MoveDialog } from './move-dialog.tsx'
import type { MoveStart } from './moving.ts'

/** Which month was looked at last; after a visit to a form it is still that one. */
const chosenMonth = persistentState<string | null>(null)

/** What happens when: first as a list, and beside it, where there is room, as the weeks of a month. */
export function CalendarScreen({ hasUpkeep }: { readonly hasUpkeep: boolean }) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const isEditor = mayPublish(useCurrentUser()?.roles ?? [])
  const [thisMonth] = useState(() => monthOf(new Date()))
  const month = chosenMonth.use() ?? thisMonth
  const { value, problem } = useLive(useMemo(() => calendarStore(client, month, isEditor), [client, month, isEditor]))
  const [moved, setMoved] = useState<MoveStart>()
  const heading = useRef<HTMLDivElement>(null)
  const hasRoom = useMediaIndex() > 2
  const onMove = isEditor && hasUpkeep ? setMoved : undefined
  const inMonth = value?.entries.filter(({ day }) => day.startsWith(month)) ?? []

  return (
    <ToolPage
      width={3}
      title={say('Calendar')}
      intro={say(
        'What the site publishes and takes down by itself, when stories are shown, and what has to be looked at by which day. Times are those of the Netherlands.',
      )}
    >
      {problem && <Notice tone="critical">{say('The calendar could not be read. {problem}', { problem })}</Notice>}
      {isEditor && !hasUpkeep && (
        <Notice tone="caution">
          {say('This site has no token that may write, so it cannot do it. Set SANITY_API_WRITE_TOKEN.')}
        </Notice>
      )}
      <MonthBar month={month} thisMonth={thisMonth} onChoose={chosenMonth.set} heading={heading} />
      {value?.hasMore && (
        <Notice tone="caution">
          {say('There is more of one kind in these weeks than is shown: only the first {count}.', {
            count: numberSaid(mostOfAKind),
          })}
        </Notice>
      )}
      <Grid gap={4} style={{ gridTemplateColumns: hasRoom ? 'minmax(15rem, 1fr) minmax(0, 3fr)' : 'minmax(0, 1fr)' }}>
        <Stack gap={4}>
          {!value && !problem && <Text size={1}>{say('Looking …')}</Text>}
          {value && inMonth.length === 0 && (
            <Text size={1} muted>
              {say('Nothing is set for this month.')}
            </Text>
          )}
          <Agenda entries={inMonth} onMove={onMove} />
        </Stack>
        {hasRoom && value && <MonthTable month={month} today={value.today} entries={value.entries} onMove={onMove} />}
      </Grid>
      {moved && (
        <MoveDialog
          start={moved}
          onClose={() => {
            setMoved(undefined)
            // What was moved stands elsewhere now, and its button with it.
            heading.current?.focus()
          }}
        />
      )}
    </ToolPage>
  )
}
