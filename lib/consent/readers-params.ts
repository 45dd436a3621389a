import { dutchMoment } from '../dutch-time.ts'

/** What the readers' filter needs of every query that uses it. */
export interface ReadersParams {
  /** A Dutch moment (RFC 3339): consent ends by the second, and by days that are the Netherlands'. */
  readonly now: string
  /** Whether an editor looks, to whom drafts and uncovered stories are shown. */
  readonly preview: boolean
}

/** The parameters of a query for readers, or of the same query for an editor in a preview. */
export function readersParams(now: Date, preview = false): ReadersParams {
  return { now: dutchMoment(now), preview }
}
