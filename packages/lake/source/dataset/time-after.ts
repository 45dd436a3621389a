/** As far back as clocks are set in passing, by a time server or a virtual machine that slept. Milliseconds. */
const tolerance = 5 * 60_000

/**
 * The time of a commit: not before the one that it follows, so that history and lists by date keep the order in which things
 * happened. A clock that was wrong by more than that was put right by somebody: then its word counts, or all that is written
 * until it has caught up would bear one wrong date.
 * @param last when the commit before was made, if there was one; ISO 8601 as the answer
 * @param now epoch milliseconds
 */
export function timeAfter(last: string | null, now: number): string {
  const ahead = last === null ? 0 : Date.parse(last) - now
  return new Date(ahead > 0 && ahead <= tolerance ? now + ahead : now).toISOString()
}
