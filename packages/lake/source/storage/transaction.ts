import type { DatabaseSync } from 'node:sqlite'
import { noteTakenAway } from './taken-away.ts'
import { refuseMoved } from './watched-file.ts'

/**
 * Runs `work` in one transaction that takes the write lock at once, so that what it read cannot change under it.
 * @throws DatabaseMovedError when the file was replaced; what `work` or SQLite throws, after everything was undone
 */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  refuseMoved(database)
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    noteTakenAway(database)
    database.exec('COMMIT')
    return result
  } catch (error) {
    undo(database)
    throw error
  }
}

/** SQLite itself ends a transaction when the disk is full. A failure of the end must not hide why it came to it. */
function undo(database: DatabaseSync): void {
  try {
    if (database.isTransaction) database.exec('ROLLBACK')
  } catch (error) {
    console.error('lake: a transaction could not be rolled back:', error)
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
