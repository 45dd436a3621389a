import { resolve } from 'node:path'
import { messageOf } from '../../lib/message-of.ts'
import type { BackupStatus } from '../../lib/status/site-status.ts'
import type { BackupSettings } from '../../sanity/backup-settings.ts'
import { lakeCommand } from '../preparation/lake-command.ts'

const hour = 3_600_000
/** How often it is looked whether a backup is due, and how soon after a failure it is tried again. Milliseconds. */
const usualPause = hour / 4

export interface BackupKeeper {
  /** How it went last. */
  state(): BackupStatus
  stop(): Promise<void>
}

export interface KeepBackupsOptions {
  readonly settings: BackupSettings
  readonly dataDir: string
  readonly log: (line: string) => void
  /** Milliseconds between two looks. */
  readonly pause?: number
}

/**
 * Has a backup made whenever the newest is old enough, in a process of its own, and those that are over deleted. Several sites on
 * one folder share its backups: who comes second finds a new one there.
 */
export function keepBackups({ settings, dataDir, log, pause = usualPause }: KeepBackupsOptions): BackupKeeper {
  const ending = new AbortController()
  const folder = resolve(settings.folder)
  const { daily, weekly, days, isSealed, everyHours } = settings
  const keeping = ['--keep-daily', daily, '--keep-weekly', weekly, '--keep-days', days].map(String)
  const command = ['backup', '--folder', folder, ...keeping, ...(isSealed ? [] : ['--no-passphrase'])]
  let newest: number | null = null
  let failure: BackupStatus['failure'] = null
  const list = async () =>
    newestIn(await lakeCommand(dataDir, ['backups', folder, '--json'], { signal: ending.signal }))
  const look = async () => {
    try {
      newest = await list()
      // The list is exact to a minute.
      if (newest === null || Date.now() - newest >= everyHours * hour - 60_000) {
        for (const line of (await lakeCommand(dataDir, command, { signal: ending.signal })).split('\n')) log(line)
        newest = await list()
      }
      failure = null
    } catch (error) {
      if (ending.signal.aborted) return
      const problem = messageOf(error)
      failure = { at: new Date().toISOString(), problem }
      log(`something is wrong with the backup: ${problem}`)
    }
  }
  let current: Promise<void> | null = null
  const lookOnce = () => {
    current ??= look().finally(() => (current = null))
  }
  lookOnce()
  const timer = setInterval(lookOnce, pause).unref()
  return {
    state: () => ({ newest: newest === null ? null : new Date(newest).toISOString(), everyHours, failure }),
    async stop() {
      clearInterval(timer)
      ending.abort()
      await current
    },
  }
}

/** When the newest was made, in epoch milliseconds; `null` where there is none. */
function newestIn(json: string): number | null {
  const list: unknown = JSON.parse(json)
  const [first] = Array.isArray(list) ? list : []
  const made = typeof first === 'object' && first !== null && 'made' in first ? Date.parse(String(first.made)) : NaN
  return Number.isNaN(made) ? null : made
}
