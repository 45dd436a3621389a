import type { DatabaseSync } from 'node:sqlite'

/** Runs `work` in one transaction that takes the write lock at once, so that what it read cannot change under it. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    // SQLite itself ends a transaction when the disk is full: a second end would hide why.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** Runs `work` so that all it reads is of one moment, also while others commit. It waits for nobody and nobody for it. */
export function reading<T>(database: DatabaseSync, work: () => T): T {
  if (database.isTransaction) return work()
  database.exec('BEGIN')
  try {
    return work()
  } finally {
    if (database.isTransaction) database.exec('COMMIT')
  }
}
