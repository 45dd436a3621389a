import { rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { outdated } from '../backup/rotation.ts'
import { backupAt, backupName, backupsIn } from '../backup/backup-names.ts'
import { megabytes } from '../backup/progress.ts'
import { readArguments, required, UsageError, wholeNumber } from './arguments.ts'
import { passphraseFrom } from './passphrase.ts'
import { lakeSettings } from './settings.ts'
import { showProgress } from './show-progress.ts'
import { list, moment, say } from './with-lake.ts'

const passphraseOptions = {
  'passphrase-file': { type: 'string' },
  'passphrase-stdin': { type: 'boolean', default: false },
  'no-passphrase': { type: 'boolean', default: false },
} as const

/** `backup FILE|--folder DIR` — beside a lake that runs. */
export async function makeBackup(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {
    ...passphraseOptions,
    folder: { type: 'string' },
    'keep-daily': { type: 'string', default: '7' },
    'keep-weekly': { type: 'string', default: '4' },
    'keep-days': { type: 'string', default: '35' },
  })
  const { folder } = values
  if ((positionals[0] === undefined) === (folder === undefined))
    throw new UsageError('Say where the backup is to be: a file, or --folder DIR for one that is named by the time.')
  const keeping = {
    daily: wholeNumber(values['keep-daily'], '--keep-daily', 0, 3_660),
    weekly: wholeNumber(values['keep-weekly'], '--keep-weekly', 0, 520),
    days: wholeNumber(values['keep-days'], '--keep-days', 1, 3_660),
  }
  const passphrase = values['no-passphrase'] ? null : await passphraseFrom(values)
  const now = new Date()
  const name = (projectId: string) => backupName(projectId, now, passphrase !== null)
  const { backUpLake } = await import('../backup/back-up-lake.ts')
  const progress = showProgress('Backing up')
  try {
    const made = await backUpLake({
      lake: lakeSettings(values),
      fileFor: (projectId) => resolve(folder === undefined ? (positionals[0] ?? '') : join(folder, name(projectId))),
      passphrase,
      now,
      progress,
    }).finally(progress.end)
    say(`${made.file}: ${made.documents} documents, ${made.assets} pictures and files, ${megabytes(made.bytes)}.`)
    if (made.lost.length > 0) {
      process.stderr.write(
        `lake: ${made.lost.length} pictures or files that the content names are not in the data folder, so not in the backup ` +
          `either: ${made.lost.slice(0, 5).join(', ')}${made.lost.length > 5 ? ', …' : ''}\n`,
      )
      process.exitCode = 1
    }
  } finally {
    // Also when no backup could be made: those that are over have been promised an end.
    if (folder !== undefined) {
      const over = outdated(backupsIn(folder), keeping, now.getTime())
      for (const { file } of over) rmSync(file, { force: true })
      if (over.length > 0) say(`Deleted ${over.length} backups that are over.`)
    }
  }
}

/** `restore FILE|DIR [--at TIME] --into FOLDER` */
export async function restore(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {
    ...passphraseOptions,
    at: { type: 'string' },
    into: { type: 'string' },
    replace: { type: 'boolean', default: false },
    'without-ledger': { type: 'boolean', default: false },
  })
  const given = required(positionals[0], 'the backup to restore, or the folder with backups')
  const settings = lakeSettings(values)
  const { file, note } = chosen(given, values.at)
  if (note) process.stderr.write(note)
  const { restoreLake } = await import('../backup/restore-lake.ts')
  const into = resolve(values.into ?? settings.dataDir)
  const progress = showProgress('Restoring')
  const restored = await restoreLake({
    lake: settings,
    file,
    into,
    replaces: values.replace,
    isWithoutLedger: values['without-ledger'],
    passphrase: () => passphraseFrom(values),
    now: new Date(),
    progress,
  }).finally(progress.end)
  for (const line of restored) say(line)
}

/** `backups DIR [--json]` — a line each, the newest first: file, when it was made, how many hours ago. */
export function listBackups(args: readonly string[]): void {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } })
  const folder = required(positionals[0], 'the folder with backups')
  const rows = backupsIn(resolve(folder)).map(({ file, at }) => ({
    file,
    made: moment(at),
    hours: Math.floor((Date.now() - at) / 3_600_000),
  }))
  list(rows, values.json)
}

/** @throws UsageError, BackupError */
function chosen(given: string, at: string | undefined): { readonly file: string; readonly note?: string } {
  if (!statSync(given).isDirectory()) {
    if (at !== undefined)
      throw new UsageError('--at chooses among the backups of a folder: give the folder, not a file.')
    return { file: given }
  }
  const time = at === undefined ? Date.now() : Date.parse(at)
  if (Number.isNaN(time)) throw new UsageError(`--at is a time such as 2026-11-27T09:30:00Z, not "${at}".`)
  const backup = backupAt(resolve(given), time)
  const made = new Date(backup.at).toISOString()
  const note =
    at === undefined
      ? `The newest backup is of ${made}.\n`
      : `The newest backup not after ${at} is of ${made}. What was written between the two is in none; the history of single documents is in Studio.\n`
  return { file: backup.file, note }
}
