import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { eraseCopy, removeCopies } from '../storage/left-over-copies.ts'
import { databaseName } from './manifest.ts'

/** More pages than there are: all are copied in one go, from one moment. In several, each commit of others would begin it again. */
const allPages = 2 ** 31 - 1

/** Whoever is signed in, and what could become a session, is nobody's business in a backup: people sign in again. */
const withoutSessions = `
  PRAGMA secure_delete = ON;
  DELETE FROM token WHERE account IN (SELECT id FROM account WHERE kind = 'user');
  DELETE FROM sign_in; DELETE FROM sign_in_step; DELETE FROM device; DELETE FROM taken_away;
  PRAGMA journal_mode = DELETE`

/**
 * Copies a database that others write to, as it was at one moment and without sessions: see `withExactCopy`.
 * @throws Error of SQLite or of the file system
 */
export function withCopy<Result>(
  database: DatabaseSync,
  dataDir: string,
  work: (copy: DatabaseSync, file: string) => Promise<Result>,
): Promise<Result> {
  return withExactCopy(database, dataDir, (copy, file) => {
    copy.exec(withoutSessions)
    return work(copy, file)
  })
}

/**
 * Copies a database that others write to, as it was at one moment. The copy lies in the data folder, where its words are anyway,
 * and is erased when the work is done.
 * @throws Error of SQLite or of the file system
 */
export async function withExactCopy<Result>(
  database: DatabaseSync,
  dataDir: string,
  work: (copy: DatabaseSync, file: string) => Result | Promise<Result>,
): Promise<Result> {
  removeCopies(dataDir)
  const folder = mkdtempSync(join(dataDir, `copy-${process.pid}-`))
  const file = join(folder, databaseName)
  try {
    await backup(database, file, { rate: allPages })
    const copy = new DatabaseSync(file)
    try {
      return await work(copy, file)
    } finally {
      copy.close()
    }
  } finally {
    eraseCopy(folder)
  }
}
