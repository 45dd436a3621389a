import { toClock } from '../../../../lib/dutch-time.ts'
import type { CalendarEntry } from '../rules/calendar-entries.ts'

/** Something that is being moved, and what the field for its moment shows first. */
export interface MoveStart {
  readonly entry: CalendarEntry
  readonly clock: string
}

/** Begins a move; absent for whoever may move nothing. */
export type OnMove = (start: MoveStart) => void

/** The move of an entry: where it stands, or to another day at the same time. @param day such as `2026-11-24` */
export function moveOf(entry: CalendarEntry, day: string = entry.day): MoveStart {
  const time = entry.at === null ? '' : toClock(new Date(entry.at)).slice(11)
  return { entry, clock: `${day}T${time}` }
}
