import type { DatabaseSync } from 'node:sqlite'
import { toAccount, type NewAccount } from './account-row.ts'
import type { SqlRow } from './sql-row.ts'

/** Every SQL statement about people and robots. Times are epoch milliseconds. Deleted ones only have a name, by id. */
export function accountStorage(database: DatabaseSync) {
  const account = (row: SqlRow | undefined) => (row ? toAccount(row) : null)
  const statements = {
    add: database.prepare(
      'INSERT INTO account (id, kind, email, name, role, password, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    byId: database.prepare('SELECT * FROM account WHERE id = ?'),
    present: database.prepare('SELECT * FROM account WHERE id = ? AND deleted_at IS NULL'),
    byEmail: database.prepare('SELECT * FROM account WHERE email = ?'),
    all: database.prepare('SELECT * FROM account WHERE deleted_at IS NULL ORDER BY created_at, id'),
    setPassword: database.prepare('UPDATE account SET password = ? WHERE id = ?'),
    setRole: database.prepare('UPDATE account SET role = ? WHERE id = ?'),
    setDisabled: database.prepare('UPDATE account SET disabled_at = ? WHERE id = ?'),
    bury: database.prepare(
      'UPDATE account SET deleted_at = ?, email = NULL, password = NULL, name = coalesce(?, name) WHERE id = ?',
    ),
    otherUsers: database.prepare(
      `SELECT count(*) AS number FROM account WHERE kind = 'user' AND id <> ?
       AND role IN (SELECT value FROM json_each(?)) AND disabled_at IS NULL AND deleted_at IS NULL`,
    ),
    deleteRobots: database.prepare("DELETE FROM account WHERE kind = 'robot' AND name = ?"),
    deleteEndedRobots: database.prepare(
      `DELETE FROM account WHERE kind = 'robot' AND name = ? AND NOT EXISTS
       (SELECT 1 FROM token WHERE token.account = account.id AND (expires_at IS NULL OR expires_at > ?))`,
    ),
    changeNumber: database.prepare('SELECT number FROM access_change'),
    getValue: database.prepare('SELECT value, updated_at FROM key_value WHERE account = ? AND key = ?'),
    putValue: database.prepare(
      `INSERT INTO key_value (account, key, value, updated_at) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    ),
    deleteValues: database.prepare('DELETE FROM key_value WHERE account = ?'),
  }
  return {
    add: (row: NewAccount, now: number) =>
      statements.add.run(row.id, row.kind, row.email, row.name, row.role, row.password, now),
    /** Deleted ones too: history has to name them. */
    byId: (id: string) => account(statements.byId.get(id)),
    present: (id: string) => account(statements.present.get(id)),
    byEmail: (email: string) => account(statements.byEmail.get(email)),
    all: () => statements.all.all().map(toAccount),
    setPassword: (id: string, password: string) => statements.setPassword.run(password, id),
    setRole: (id: string, role: string) => statements.setRole.run(role, id),
    setDisabled: (id: string, at: number | null) => statements.setDisabled.run(at, id),
    /** Leaves the id, and the name unless another one is given. */
    bury(id: string, now: number, name: string | null): void {
      statements.bury.run(now, name, id)
      statements.deleteValues.run(id)
    },
    /** How many other people with one of these roles may sign in. */
    otherUsers: (id: string, roles: readonly string[]): number =>
      Number(statements.otherUsers.get(id, JSON.stringify(roles))?.number),
    deleteRobots: (name: string) => statements.deleteRobots.run(name),
    /** Those of that name whose tokens have all expired. */
    deleteEndedRobots: (name: string, now: number) => statements.deleteEndedRobots.run(name, now),
    /** Moves whenever somebody's access may have ended, whichever process ended it. */
    changeNumber: (): number => Number(statements.changeNumber.get()?.number),
    getValue: (id: string, key: string): string | null => {
      const row = statements.getValue.get(id, key)
      return row ? String(row.value) : null
    },
    putValue: (id: string, key: string, value: string, now: number) => statements.putValue.run(id, key, value, now),
  }
}
