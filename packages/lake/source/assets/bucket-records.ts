import { randomUUID } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { privateFile } from '../storage/data-folder.ts'

/** How long one process has to erase an object before another may try. Milliseconds. */
export const lease = 60_000

/** What the processes of one data folder know together of their bucket. */
export interface BucketRecords {
  /** Who this data folder is: an id that a backup does not carry, so that no copy erases what belongs to another. */
  readonly owner: string
  /** Notes durably that objects are to be erased. */
  note(keys: readonly string[]): void
  /** What is to be erased, of these keys; of all where none are given, those last that were tried last. */
  waiting(keys?: readonly string[]): string[]
  /** Takes it upon this process to erase one: nobody else does meanwhile. @returns whether it may */
  claim(key: string): boolean
  done(key: string): void
  /** Gives it back. @param wait milliseconds until it is tried again */
  release(key: string, wait: number): void
  close(): void
}

/**
 * Opens `bucket.sqlite` in a data folder. It is apart from the content: backups leave it out.
 * @throws Error of SQLite or of the file system
 */
export function openBucketRecords(dataDir: string, now: () => number): BucketRecords {
  const file = join(dataDir, 'bucket.sqlite')
  closeSync(openSync(file, 'a', privateFile))
  const database = new DatabaseSync(file, { timeout: 10_000 })
  database.exec(`
    PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS own (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS to_erase (key TEXT PRIMARY KEY, free_at INTEGER NOT NULL) STRICT`)
  database.prepare('INSERT OR IGNORE INTO own VALUES (1, ?)').run(randomUUID())
  const add = database.prepare('INSERT OR IGNORE INTO to_erase VALUES (?, 0)')
  const all = database.prepare('SELECT key FROM to_erase ORDER BY free_at, rowid')
  const one = database.prepare('SELECT key FROM to_erase WHERE key = ?')
  const take = database.prepare('UPDATE to_erase SET free_at = ? WHERE key = ? AND free_at <= ?')
  const give = database.prepare('UPDATE to_erase SET free_at = ? WHERE key = ?')
  const remove = database.prepare('DELETE FROM to_erase WHERE key = ?')
  return {
    owner: String(database.prepare('SELECT id FROM own').get()?.id),
    note(keys) {
      if (keys.length === 0) return
      database.exec('BEGIN IMMEDIATE')
      try {
        for (const key of keys) add.run(key)
        database.exec('COMMIT')
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
    waiting: (keys) => (keys ? keys.filter((key) => one.get(key)) : all.all().map(({ key }) => String(key))),
    claim: (key) => take.run(now() + lease, key, now()).changes === 1,
    done: (key) => void remove.run(key),
    release: (key, wait) => void give.run(now() + wait, key),
    close: () => database.close(),
  }
}
