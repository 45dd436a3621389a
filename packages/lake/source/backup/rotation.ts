import type { NamedBackup } from './backup-names.ts'

export interface Keeping {
  /** Of how many days, and of how many weeks, the newest backup is kept. */
  readonly daily: number
  readonly weekly: number
  /** No backup is kept for longer than so many days, but for the newest of all. */
  readonly days: number
}

const day = 24 * 3_600_000
/** The first Monday after the beginning of time (UTC). */
const monday = 4 * day

/**
 * Which backups are over. A backup holds what people take back afterwards, so each has an end. The newest stays in any case: when no
 * backup succeeds any more, an old one is better than none.
 * @param now epoch milliseconds
 */
export function outdated(
  backups: readonly NamedBackup[],
  { daily, weekly, days }: Keeping,
  now: number,
): NamedBackup[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at)
  const kept = new Set([...newestOf(newestFirst, 0, day, daily), ...newestOf(newestFirst, monday, 7 * day, weekly)])
  const [newest] = newestFirst
  return newestFirst.filter((each) => each !== newest && (!kept.has(each) || each.at < now - days * day))
}

/** The newest of each of the latest periods in which there is one. */
function newestOf(backups: readonly NamedBackup[], start: number, length: number, count: number): NamedBackup[] {
  const periods = Map.groupBy(backups, ({ at }) => Math.floor((at - start) / length))
  return [...periods.values()].slice(0, count).flatMap(([newest]) => newest ?? [])
}
