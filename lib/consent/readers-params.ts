import { dutchMoment } from '../dutch-time.ts'

/** The parameters of every query that uses the readers' filter. */
export interface ReadersParams {
  /** A time on Dutch clocks (RFC 3339): consent ends at a second, or at the end of a day in the Netherlands. */
  readonly now: string
  /** Whether the query is for an editor, who also sees drafts and uncovered stories. */
  readonly preview: boolean
}

/** The parameters of a query for readers, or for an editor in a preview. */
export function readersParams(now: Date, preview = false): ReadersParams {
  return { now: dutchMoment(now), preview }
}
