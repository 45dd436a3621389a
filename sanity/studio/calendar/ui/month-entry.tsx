import { ClockIcon } from '@sanity/icons/Clock'
import { Button } from '@sanity/ui'
import { say } from '../../parts/say.ts'
import type { CalendarEntry } from '../rules/calendar-entries.ts'
import { whatHappens, whyNot } from '../rules/entry-words.ts'
import { EntryLink } from './entry-link.tsx'
import { moveOf, type OnMove } from './moving.ts'

interface MonthEntryProps {
  readonly entry: CalendarEntry
  readonly onMove?: OnMove
}

/** An entry in the square of its day. */
export function MonthEntry({ entry, onMove }: MonthEntryProps) {
  const problem = whyNot(entry)
  const canMove = entry.schedule && onMove
  return (
    <li
      data-key={entry.key}
      data-tone={problem ? 'critical' : entry.schedule ? 'set' : undefined}
      draggable={Boolean(canMove)}
      title={problem}
    >
      <small>{problem ? say('{what}: not done', { what: whatHappens(entry) }) : whatHappens(entry)}</small>
      <EntryLink entry={entry} />
      {canMove && (
        <Button
          icon={ClockIcon}
          mode="bleed"
          padding={1}
          fontSize={0}
          aria-label={`${say('Move to…')} ${entry.title}`}
          onClick={() => onMove(moveOf(entry))}
        />
      )}
    </li>
  )
}
