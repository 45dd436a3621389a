import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { roles, type Role } from '../auth/viewer.ts'

export interface AccountRow {
  readonly id: string
  readonly kind: 'user' | 'robot'
  readonly email: string | null
  readonly name: string
  readonly role: Role
  readonly password: string | null
}

type Row = Record<string, SQLOutputValue>

/** Every SQL statement about people, robots and their secrets. Times are epoch milliseconds. */
export function accountStorage(database: DatabaseSync) {
  const account = (row: Row | undefined) => (row ? toAccount(row) : null)
  const statements = {
    add: database.prepare(
      'INSERT INTO account (id, kind, email, name, role, password, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    byId: database.prepare('SELECT * FROM account WHERE id = ?'),
    byEmail: database.prepare('SELECT * FROM account WHERE email = ?'),
    all: database.prepare('SELECT * FROM account ORDER BY created_at, id'),
    setPassword: database.prepare('UPDATE account SET password = ? WHERE id = ?'),
    deleteRobots: database.prepare("DELETE FROM account WHERE kind = 'robot' AND name = ?"),
    addToken: database.prepare('INSERT INTO token (hash, account, created_at, expires_at) VALUES (?, ?, ?, ?)'),
    byToken: database.prepare(
      `SELECT account.* FROM token JOIN account ON account.id = token.account
       WHERE token.hash = ? AND (token.expires_at IS NULL OR token.expires_at > ?)`,
    ),
    deleteToken: database.prepare('DELETE FROM token WHERE hash = ?'),
    addSignIn: database.prepare('INSERT INTO sign_in (hash, account, expires_at) VALUES (?, ?, ?)'),
    takeSignIn: database.prepare('DELETE FROM sign_in WHERE hash = ? RETURNING account, expires_at'),
    getValue: database.prepare('SELECT value, updated_at FROM key_value WHERE account = ? AND key = ?'),
    putValue: database.prepare(
      `INSERT INTO key_value (account, key, value, updated_at) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    ),
  }
  return {
    add: (row: AccountRow, now: number) =>
      statements.add.run(row.id, row.kind, row.email, row.name, row.role, row.password, now),
    byId: (id: string) => account(statements.byId.get(id)),
    byEmail: (email: string) => account(statements.byEmail.get(email)),
    all: () => statements.all.all().map(toAccount),
    setPassword: (id: string, password: string) => statements.setPassword.run(password, id),
    deleteRobots: (name: string) => statements.deleteRobots.run(name),
    addToken: (hash: string, id: string, now: number, expiresAt: number | null) =>
      statements.addToken.run(hash, id, now, expiresAt),
    byToken: (hash: string, now: number) => account(statements.byToken.get(hash, now)),
    deleteToken: (hash: string) => statements.deleteToken.run(hash),
    addSignIn: (hash: string, id: string, expiresAt: number) => statements.addSignIn.run(hash, id, expiresAt),
    /** Takes the sign-in away: it serves once. `null` when there is none or it has expired. */
    takeSignIn(hash: string, now: number): string | null {
      const row = statements.takeSignIn.get(hash)
      return row && Number(row.expires_at) > now ? String(row.account) : null
    },
    getValue: (id: string, key: string): string | null => {
      const row = statements.getValue.get(id, key)
      return row ? String(row.value) : null
    },
    putValue: (id: string, key: string, value: string, now: number) => statements.putValue.run(id, key, value, now),
  }
}

function toAccount(row: Row): AccountRow {
  return {
    id: String(row.id),
    kind: row.kind === 'robot' ? 'robot' : 'user',
    email: row.email === null ? null : String(row.email),
    name: String(row.name),
    role: roleOf(row.role),
    password: row.password === null ? null : String(row.password),
  }
}

function roleOf(role: unknown): Role {
  return roles.find((each) => each === role) ?? 'viewer'
}
