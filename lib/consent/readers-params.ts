import { dutchMoment } from '../dutch-time.ts'

/** The parameters of every query that uses the readers' filter. */
export interface ReadersParams {
  /** A time on Dutch clocks (RFC 3339): consent ends at a second, or at the end of a day in the Netherlands. */
  readonly now: string
  /** Whether the query is for an editor, who also sees drafts and uncovered stories. */
  readonly preview: boolean
  /** Whether the answer goes into an archive of the site: then it holds only stories whose consent includes archives. */
  readonly toKeep: boolean
}

/** The parameters of a query for readers, for an editor in a preview, or for an archive of the site. */
export function readersParams(now: Date, preview = false, toKeep = false): ReadersParams {
  return { now: dutchMoment(now), preview, toKeep }
}
