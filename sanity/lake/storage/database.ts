import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrate } from './migrations.ts'

/** Thrown when the data folder cannot be used; the message is for the person at the terminal. */
export class DataFolderError extends Error {}

/**
 * Opens (and where needed creates) the one SQLite file of a lake.
 *
 * WAL lets the command line read and write beside a running server; `synchronous = FULL` makes a commit durable
 * before it is acknowledged, so that `kill -9` or a power cut loses nothing that somebody was told is saved.
 *
 * @throws DataFolderError when the folder is not writable or the file is not a sound database
 */
export function openDatabase(dataDir: string): DatabaseSync {
  const file = join(dataDir, 'lake.sqlite')
  try {
    mkdirSync(dataDir, { recursive: true })
    const database = new DatabaseSync(file, { timeout: 10_000 })
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    // What is deleted is overwritten: it may be the words of somebody who took them back.
    database.exec('PRAGMA secure_delete = ON')
    refuseCorrupt(database)
    migrate(database)
    return database
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DataFolderError(
      `The content database ${file} cannot be used (${reason}). If the file is damaged, move it away and restore a ` +
        'copy of it, or start with an empty folder and import an export: npm run lake -- import FILE.',
      { cause },
    )
  }
}

function refuseCorrupt(database: DatabaseSync): void {
  const row = database.prepare('PRAGMA quick_check(1)').get()
  const verdict = row && Object.values(row)[0]
  if (verdict !== 'ok') throw new Error(String(verdict))
}
