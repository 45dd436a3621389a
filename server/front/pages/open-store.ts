import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const tables = `
  CREATE TABLE IF NOT EXISTS content (madeBy TEXT NOT NULL, fingerprint TEXT NOT NULL, until REAL);
  CREATE TABLE IF NOT EXISTS page (
    key TEXT PRIMARY KEY, needsConsent INTEGER NOT NULL,
    about TEXT NOT NULL, body BLOB NOT NULL, isSent INTEGER NOT NULL, sum TEXT NOT NULL
  );`

/**
 * Opens the database in which pages are kept, or makes it. One that is damaged is made anew.
 * @throws when another process has it
 */
export function openStore(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  try {
    return open(file)
  } catch (error) {
    if (isInUse(error)) throw new Error('Another process keeps pages there.', { cause: error })
    // It can be made again, which is quicker than to find out what is wrong.
    removeStore(file)
    return open(file)
  }
}

export function removeStore(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  try {
    // Exclusive: all rows are of one content, so one process writes them. What is lost in a power cut is rendered again.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF')
    database.exec(`PRAGMA secure_delete = ON; BEGIN IMMEDIATE; ${tables} COMMIT`)
    chmodSync(file, 0o600)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** @see https://www.sqlite.org/rescode.html */
const busy = new Set([5, 6])

function isInUse(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return false
  return typeof error.errcode === 'number' && busy.has(error.errcode & 0xff)
}
