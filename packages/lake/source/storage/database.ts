import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createDatabase } from './create-database.ts'
import { closeDataFolder, DataFolderError } from './data-folder.ts'
import { refuseAssetsWithoutDataset, refuseIncomplete } from './refuse-incomplete.ts'
import { failureOf } from './failure.ts'
import { undoInterruptedSwitch } from './interrupted-switch.ts'
import { removeCopies } from './left-over-copies.ts'
import { migrate } from './migrations.ts'
import { watchFile } from './watched-file.ts'

/**
 * Opens (and where needed creates) the one SQLite file of a lake.
 *
 * WAL lets the command line read and write beside a running server; `synchronous = FULL` makes a commit durable
 * before it is acknowledged, so that `kill -9` or a power cut loses nothing that somebody was told is saved.
 *
 * @param command how an operator calls the command line
 * @throws DataFolderError when the folder is not writable or the file is not a sound database
 */
export function openDatabase(dataDir: string, command: string): DatabaseSync {
  const file = join(dataDir, 'lake.sqlite')
  let database: DatabaseSync | undefined
  try {
    undoInterruptedSwitch(dataDir)
    closeDataFolder(dataDir)
    refuseIncomplete(dataDir)
    removeCopies(dataDir)
    if (!existsSync(file)) createDatabase(file)
    database = new DatabaseSync(file, { timeout: 10_000 })
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    // What is deleted is overwritten: it may be the words of somebody who took them back.
    database.exec('PRAGMA secure_delete = ON')
    refuseCorrupt(database)
    migrate(database)
    const datasets = Number(database.prepare('SELECT count(*) AS count FROM dataset').get()?.count)
    refuseAssetsWithoutDataset(dataDir, datasets)
    watchFile(database, () => statSync(file, { throwIfNoEntry: false })?.ino)
    return database
  } catch (cause) {
    database?.close()
    if (cause instanceof DataFolderError) throw cause
    throw new DataFolderError(explain(cause, file, command), { cause })
  }
}

function explain(cause: unknown, file: string, command: string): string {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const failure = failureOf(cause)
  const start = `The content database ${file} cannot be used (${reason}).`
  if (failure?.status === 507) return `${start} Its disk is full: make room and start again.`
  if (failure?.type === 'storageReadOnly')
    return `${start} The folder and the files in it must be writable for the user who runs this: chown or mount them so.`
  if (failure?.type === 'storageBusy') return `${start} Another process keeps it locked: wait for it to end.`
  return (
    `${start} If the file is damaged, move it away and restore a ` +
    `copy of it, or start with an empty folder and import an export: ${command} import FILE.`
  )
}

/** Opens the database of a running lake beside it, for one who only reads. */
export function openDatabaseToRead(dataDir: string): DatabaseSync {
  return new DatabaseSync(join(dataDir, 'lake.sqlite'), { readOnly: true, timeout: 10_000 })
}

function refuseCorrupt(database: DatabaseSync): void {
  const row = database.prepare('PRAGMA quick_check(1)').get()
  const verdict = row && Object.values(row)[0]
  if (verdict !== 'ok') throw new Error(String(verdict))
}
