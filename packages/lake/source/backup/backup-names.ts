import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { BackupError } from './backup-error.ts'

/** A backup in a folder of backups. Its name says when it was made. */
export interface NamedBackup {
  readonly file: string
  /** Epoch milliseconds. */
  readonly at: number
}

const pattern = /^[a-z0-9-]+-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.(?:backup|tar)$/

/** `nap1325-20261127T010203Z.backup`; one without a passphrase ends in `.tar`. */
export function backupName(projectId: string, now: Date, isSealed: boolean): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return `${projectId}-${stamp}.${isSealed ? 'backup' : 'tar'}`
}

/** The backups in a folder, the newest first. Other files do not count. */
export function backupsIn(folder: string): NamedBackup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const found = pattern.exec(name)
      if (!found) return []
      const [, year, month, day, hour, minute, second] = found.map(Number)
      const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second)
      return { file: join(folder, name), at }
    })
    .toSorted((a, b) => b.at - a.at)
}

/**
 * The newest backup of a folder that is not after a moment.
 * @param at epoch milliseconds
 * @throws BackupError
 */
export function backupAt(folder: string, at: number): NamedBackup {
  const all = backupsIn(folder)
  const found = all.find((each) => each.at <= at)
  if (found) return found
  const oldest = all.at(-1)
  throw new BackupError(
    oldest
      ? `The oldest backup in ${folder} is of ${new Date(oldest.at).toISOString()}: what was before is in none.`
      : `There is no backup in ${folder}.`,
  )
}
