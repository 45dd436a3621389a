/** Where administrators' Studios ask how the site runs; with the token that Studio itself has. For anybody else there is nothing. */
export const SITE_STATUS_PATH = '/api/status'

/** How long backups may go wrong or be late before administrators are told. Milliseconds. */
const hour = 3_600_000

export interface BackupStatus {
  /** ISO 8601; `null` where there is none. */
  readonly newest: string | null
  readonly everyHours: number
  /** Why the last attempt made none; `null` where it did, or none was due. */
  readonly failure: { readonly at: string; readonly problem: string } | null
}

/** A number with its name, out of a short list. */
export interface NamedCount {
  readonly name: string
  readonly count: number
}

/** How a site runs. Numbers, and sentences about the machine: of no reader, no address, no text. */
export interface SiteStatus {
  readonly version: string
  readonly node: string
  /** By the clock of the site; ISO 8601. */
  readonly asOf: string
  /** When the process that was started began; ISO 8601. */
  readonly since: string
  readonly isReady: boolean
  readonly content: {
    readonly backend: 'lake' | 'hosted'
    readonly isAway: boolean
    /** Whether every process hears of changes as they happen. */
    readonly isFollowed: boolean
  }
  /** Memory in bytes. */
  readonly processes: readonly { readonly name: string; readonly memory: number }[]
  /** What waits, by where. */
  readonly queues: readonly NamedCount[]
  readonly streams: number
  readonly keptPages: number
  /** Since the processes began, by kind. */
  readonly calls: readonly NamedCount[]
  /** `null` where the site makes none by itself. */
  readonly backups: BackupStatus | null
}

/** What is wrong with backups, in a sentence for administrators; `null` where nothing is. Pure. @param asOf ISO 8601 */
export function backupProblem({ newest, everyHours, failure }: BackupStatus, asOf: string): string | null {
  const age = newest === null ? null : Date.parse(asOf) - Date.parse(newest)
  const last = age === null ? 'There is none at all' : `The newest is ${Math.floor(age / hour)} hours old`
  if (failure) return `The last backup could not be made. ${last}. ${failure.problem}`
  if (age !== null && age > 2 * everyHours * hour) return `${last}; there should be one every ${everyHours} hours.`
  return null
}

/** Whether an answer is what it should be; another version of the site may say something else. */
export function isSiteStatus(value: unknown): value is SiteStatus {
  return typeof value === 'object' && value !== null && 'processes' in value && 'queues' in value && 'content' in value
}
