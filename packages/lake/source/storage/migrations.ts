import type { DatabaseSync } from 'node:sqlite'
import { accessTables } from './access-tables.ts'
import { accountTables } from './account-tables.ts'
import { contentTables } from './content-tables.ts'
import { DataFolderError } from './data-folder.ts'
import { deletedDatasets } from './dataset-rows.ts'
import { takenAwayTables } from './taken-away.ts'
import { inTransaction } from './transaction.ts'
import { webhookTables } from './webhook-tables.ts'

export interface Migration {
  /** What it does, for the person who reads the log. */
  readonly name: string
  readonly up: (database: DatabaseSync) => void
}

/**
 * How the database became what it is, oldest first: SQLite's `user_version` counts those that were carried out. A step that
 * was released is never changed or moved; what changes comes as a new one at the end.
 */
const migrations: readonly Migration[] = [
  { name: 'content and accounts', up: createTables },
  { name: 'access that can be taken back', up: (database) => database.exec(accessTables) },
  { name: 'history that says each state once', up: (database) => database.exec(eachStateOnce) },
  { name: 'datasets that can be deleted', up: (database) => database.exec(deletedDatasets) },
  { name: 'a ledger of what was taken away', up: (database) => database.exec(takenAwayTables) },
  { name: 'webhooks', up: (database) => database.exec(webhookTables) },
]

/** The version of the schema that this lake writes; it reads all earlier ones. */
export const schemaVersion: number = migrations.length

/** Which steps a database has not seen yet, by name, the next first; none where it was written by a newer version. */
export const pendingSteps = (database: DatabaseSync): string[] =>
  migrations.slice(versionOf(database)).map(({ name }) => name)

/**
 * Brings a database to the schema of today, each step whole or not at all, and once however many processes start. No copy
 * is kept from before: it would go on holding what people have taken back since (decision 0020).
 * @throws DataFolderError when the database was written by a newer version of the lake
 */
export function migrate(database: DatabaseSync, steps: readonly Migration[] = migrations): void {
  const done = versionOf(database)
  if (done > steps.length)
    throw new DataFolderError(
      `The content database was written by a newer version (schema ${done}, this one knows ${steps.length}). Update the ` +
        'software, or start it on another folder.',
    )
  if (done === steps.length) return
  // Replacing a table would delete the rows that refer to it.
  database.exec('PRAGMA foreign_keys = OFF')
  try {
    steps.forEach((step, index) => index >= done && carryOut(database, step, index + 1))
  } finally {
    database.exec('PRAGMA foreign_keys = ON')
  }
}

function carryOut(database: DatabaseSync, { name, up }: Migration, version: number): void {
  inTransaction(database, () => {
    // Another process may have been faster.
    if (versionOf(database) >= version) return
    try {
      up(database)
    } catch (cause) {
      throw new Error(`it could not be brought up to date at "${name}": ${String(cause)}`, { cause })
    }
    database.exec(`PRAGMA user_version = ${version}`)
  })
}

/** How many steps a database has seen. */
export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version)
}

/** What a document was before a change is what it was after the one before. */
const eachStateOnce = `
UPDATE log_change SET before = NULL WHERE before IS NOT NULL AND EXISTS (
  SELECT 1 FROM log_change AS earlier WHERE earlier.dataset = log_change.dataset
  AND earlier.document_id = log_change.document_id AND earlier.seq < log_change.seq)`

/** The schema of the first releases, which counted no steps: a folder of theirs may have some of it, or all. */
function createTables(database: DatabaseSync): void {
  database.exec(contentTables)
  database.exec(accountTables)
  const row = database.prepare("SELECT sql FROM sqlite_master WHERE name = 'account'").get()
  // The first folders list the roles in a CHECK of the table, which SQLite can change only by replacing the table.
  if (!String(row?.sql).includes('CHECK (role IN')) return
  database.exec(accountTables.replace('TABLE IF NOT EXISTS account (', 'TABLE account_anew ('))
  database.exec('INSERT INTO account_anew SELECT * FROM account; DROP TABLE account')
  database.exec('ALTER TABLE account_anew RENAME TO account')
}
