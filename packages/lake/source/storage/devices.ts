import type { DatabaseSync } from 'node:sqlite'

/** Every SQL statement about browsers that signed in before. Epoch milliseconds. */
export function deviceStorage(database: DatabaseSync) {
  const statements = {
    add: database.prepare('INSERT INTO device (hash, account, last_used) VALUES (?, ?, ?)'),
    find: database.prepare('SELECT hash FROM device WHERE hash = ? AND account = ? AND last_used > ?'),
    touch: database.prepare('UPDATE device SET last_used = ? WHERE hash = ?'),
    trim: database.prepare(
      `DELETE FROM device WHERE account = ?1 AND hash NOT IN
         (SELECT hash FROM device WHERE account = ?1 ORDER BY last_used DESC LIMIT ?2)`,
    ),
    deleteOfAccount: database.prepare('DELETE FROM device WHERE account = ?'),
    deleteAll: database.prepare('DELETE FROM device'),
  }
  return {
    /** Adds one; an account keeps its `most` latest. */
    add(hash: string, account: string, now: number, most: number): void {
      statements.add.run(hash, account, now)
      statements.trim.run(account, most)
    },
    has: (hash: string, account: string, since: number): boolean =>
      statements.find.get(hash, account, since) !== undefined,
    touch: (hash: string, now: number) => statements.touch.run(now, hash),
    deleteOfAccount: (account: string) => statements.deleteOfAccount.run(account),
    deleteAll: () => statements.deleteAll.run(),
  }
}
