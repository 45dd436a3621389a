import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { accountTables } from './account-tables.ts'
import { contentTables } from './content-tables.ts'

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
    database.exec(contentTables)
    database.exec(accountTables)
    dropListOfRoles(database)
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

/**
 * Folders of before there were authors have the roles written into their table, which SQLite can only mend by making it
 * anew. Deleting the old one must not take the tokens along that refer to it.
 */
function dropListOfRoles(database: DatabaseSync): void {
  const row = database.prepare("SELECT sql FROM sqlite_master WHERE name = 'account'").get()
  if (!String(row?.sql).includes('CHECK (role IN')) return
  database.exec('PRAGMA foreign_keys = OFF')
  inTransaction(database, () => {
    database.exec(accountTables.replace('TABLE IF NOT EXISTS account (', 'TABLE account_anew ('))
    database.exec('INSERT INTO account_anew SELECT * FROM account; DROP TABLE account')
    database.exec('ALTER TABLE account_anew RENAME TO account')
  })
  database.exec('PRAGMA foreign_keys = ON')
}

function refuseCorrupt(database: DatabaseSync): void {
  const row = database.prepare('PRAGMA quick_check(1)').get()
  const verdict = row && Object.values(row)[0]
  if (verdict !== 'ok') throw new Error(String(verdict))
}

/** Runs `work` in one transaction that takes the write lock at once, so that what it read cannot change under it. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}
