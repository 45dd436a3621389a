import { useRef } from 'react'
import { formatDate } from '../../../../lib/dates.ts'
import { numberSaid, weekdaySaid } from '../../parts/in-words.ts'
import { say, spokenNow } from '../../parts/say.ts'
import { weeksOf } from '../rules/calendar-days.ts'
import type { CalendarEntry } from '../rules/calendar-entries.ts'
import { MonthEntry } from './month-entry.tsx'
import { MonthGrid } from './month-grid.tsx'
import type { OnMove } from './moving.ts'
import { useDragToDay } from './use-drag-to-day.ts'

interface MonthTableProps {
  readonly month: string
  readonly today: string
  readonly entries: readonly CalendarEntry[]
  readonly onMove?: OnMove
}

/** So many have room in the square of a day; the list has them all. */
const shown = 4

/** The weeks of a month: a plain table of links. What can be moved can be dragged to a day, which asks for the time and is only then done. */
export function MonthTable({ month, today, entries, onMove }: MonthTableProps) {
  const table = useRef<HTMLTableElement>(null)
  useDragToDay(table, { entries, today, onMove })
  const byDay = Map.groupBy(entries, ({ day }) => day)
  const weeks = weeksOf(month)
  return (
    <MonthGrid ref={table} data-testid="month-table">
      <caption>{formatDate(month, spokenNow().language)}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" abbr={weekdaySaid(day)}>
              {weekdaySaid(day).slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                data-day={day}
                data-outside={!day.startsWith(month) || undefined}
                aria-current={day === today ? 'date' : undefined}
              >
                <time dateTime={day}>{Number(day.slice(8))}</time>
                <DayEntries entries={byDay.get(day) ?? []} onMove={onMove} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </MonthGrid>
  )
}

function DayEntries({ entries, onMove }: Pick<MonthTableProps, 'entries' | 'onMove'>) {
  if (entries.length === 0) return null
  return (
    <>
      <ul>
        {entries.slice(0, shown).map((entry) => (
          <MonthEntry key={entry.key} entry={entry} onMove={onMove} />
        ))}
      </ul>
      {entries.length > shown && <p>{say('And {count} more.', { count: numberSaid(entries.length - shown) })}</p>}
    </>
  )
}
