import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { messageOf } from '../../lib/message-of.ts'
import type { BackupSettings } from '../../sanity/backup-settings.ts'
import { good, look, mend, type DoctorFinding } from './finding.ts'

/** Bytes below which a site soon cannot write, and below which somebody should look. */
const little = 500_000_000
const some = 2_000_000_000

/** @param free bytes; those of the disk that has the folder without it */
export function disk(dataDir: string, free?: number): DoctorFinding {
  const folder = existsSync(dataDir) ? dataDir : dirname(resolve(dataDir))
  const { bavail, bsize } = statfsSync(folder)
  const left = free ?? bavail * bsize
  const says = `${Math.round(left / 1_000_000)} MB are free for ${dataDir}.`
  if (left < little)
    return mend('disk', says, 'Make room: docs/operations.md says what grows, and what may be deleted first.')
  return left < some ? look('disk', says, 'docs/operations.md says what grows.') : good('disk', says)
}

/** Whether the lake's database can be read, and is whole. */
export function database(dataDir: string): DoctorFinding {
  const about = 'database'
  const file = join(dataDir, 'lake.sqlite')
  if (!existsSync(file))
    return look(about, 'There is none yet.', 'The first start makes it; if there was one, restore a backup.')
  const remedy = 'Stop the site and restore a backup: npm run restore -- BACKUPS --replace (docs/backup.md).'
  try {
    const opened = new DatabaseSync(file, { readOnly: true })
    try {
      const rows = opened.prepare('PRAGMA quick_check(1)').all()
      const [first] = rows.flatMap((row) => Object.values(row))
      return first === 'ok' ? good(about, 'It is whole.') : mend(about, `It is damaged: ${first}.`, remedy)
    } finally {
      opened.close()
    }
  } catch (error) {
    return mend(about, `${file} cannot be used (${messageOf(error)}).`, remedy)
  }
}

const hour = 3_600_000

/** How old the newest backup is. */
export function backups(settings: BackupSettings | undefined, now: number): DoctorFinding {
  const about = 'backups'
  if (!settings)
    return look(about, 'The site makes none by itself.', 'Set BACKUP_DIR (docs/backup.md), or watch your own.')
  const { folder, everyHours } = settings
  if (!existsSync(folder)) return mend(about, `${folder} is not there.`, 'Make it, or correct BACKUP_DIR.')
  const newest = newestBackup(folder)
  const remedy = 'The log has lines from “backup” that say why: docs/backup.md.'
  if (newest === null) return mend(about, `There is none in ${folder}.`, remedy)
  const age = Math.round((now - newest) / hour)
  return age > 2 * everyHours
    ? mend(about, `The newest is ${age} hours old; there should be one every ${everyHours}.`, remedy)
    : good(about, `The newest is ${age} hours old.`)
}

/** When the newest backup of a folder was made, epoch milliseconds; `null` where there is none. */
export function newestBackup(folder: string): number | null {
  if (!existsSync(folder)) return null
  // Those without a passphrase end in `.tar`.
  const times = readdirSync(folder)
    .filter((name) => /-\d{8}T\d{6}Z\.(?:backup|tar)$/.test(name))
    .map((name) => statSync(join(folder, name)).mtimeMs)
  return times.length === 0 ? null : Math.max(...times)
}
