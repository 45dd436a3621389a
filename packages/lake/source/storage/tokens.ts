import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { toAccount, type AccountRow } from './account-row.ts'
import type { SqlRow } from './sql-row.ts'

/** A token of a robot, or a session of a person: those end by themselves. Never the secret, nor its hash. */
export interface TokenRow {
  readonly id: string
  readonly account: string
  readonly createdAt: number
  readonly expiresAt: number | null
  /** When it was last used, up to an hour ago; `null` before. */
  readonly lastUsed: number | null
  /** Roughly where it was made. */
  readonly client: string | null
}

export interface NewToken extends Omit<TokenRow, 'lastUsed'> {
  readonly hash: string
}

/** How somebody came to a sign-in id: with her password, or by a link that an operator made. */
export type SignInWay = 'password' | 'link'

/** Every SQL statement about tokens, sessions and sign-in ids. Times are epoch milliseconds. */
export function tokenStorage(database: DatabaseSync) {
  const statements = {
    add: database.prepare(
      'INSERT INTO token (hash, id, account, created_at, expires_at, client) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    find: database.prepare(
      `SELECT account.*, token.last_used FROM token JOIN account ON account.id = token.account
       WHERE token.hash = ? AND (token.expires_at IS NULL OR token.expires_at > ?)
       AND account.disabled_at IS NULL AND account.deleted_at IS NULL`,
    ),
    idOf: database.prepare('SELECT id FROM token WHERE hash = ?'),
    touch: database.prepare('UPDATE token SET last_used = ? WHERE hash = ?'),
    byId: database.prepare('SELECT * FROM token WHERE id = ?'),
    ofAccount: database.prepare('SELECT * FROM token WHERE account = ? ORDER BY created_at DESC'),
    sessions: database.prepare(
      `SELECT token.* FROM token JOIN account ON account.id = token.account
       WHERE account.kind = 'user' AND token.expires_at > ? ORDER BY token.created_at DESC`,
    ),
    deleteByHash: database.prepare('DELETE FROM token WHERE hash = ?'),
    deleteById: database.prepare('DELETE FROM token WHERE id = ?'),
    deleteOfAccount: database.prepare('DELETE FROM token WHERE account = ? AND id IS NOT ?'),
    deleteSessions: database.prepare("DELETE FROM token WHERE account IN (SELECT id FROM account WHERE kind = 'user')"),
    deleteExpired: database.prepare('DELETE FROM token WHERE expires_at <= ?'),
    endOfRobots: database.prepare(
      `UPDATE token SET expires_at = ?1 WHERE (expires_at IS NULL OR expires_at > ?1)
       AND account IN (SELECT id FROM account WHERE kind = 'robot' AND name = ?2)`,
    ),
    addSignIn: database.prepare('INSERT INTO sign_in (hash, account, expires_at, way) VALUES (?, ?, ?, ?)'),
    takeSignIn: database.prepare('DELETE FROM sign_in WHERE hash = ? RETURNING account, expires_at, way'),
    deleteSignIns: database.prepare('DELETE FROM sign_in WHERE account = ?'),
    deleteAllSignIns: database.prepare('DELETE FROM sign_in'),
    deleteExpiredSignIns: database.prepare('DELETE FROM sign_in WHERE expires_at <= ?'),
  }
  return {
    add: ({ hash, id, account, createdAt, expiresAt, client }: NewToken) =>
      statements.add.run(hash, id, account, createdAt, expiresAt, client),
    /** Whose token it is, when it is valid and its owner may sign in. */
    find(hash: string, now: number): { readonly account: AccountRow; readonly lastUsed: number | null } | null {
      const row = statements.find.get(hash, now)
      return row ? { account: toAccount(row), lastUsed: optional(row.last_used) } : null
    },
    idOf(hash: string): string | null {
      const row = statements.idOf.get(hash)
      return row ? String(row.id) : null
    },
    touch: (hash: string, now: number) => statements.touch.run(now, hash),
    byId(id: string): TokenRow | null {
      const row = statements.byId.get(id)
      return row ? toToken(row) : null
    },
    ofAccount: (account: string) => statements.ofAccount.all(account).map(toToken),
    /** The sessions of people, of everybody. */
    sessions: (now: number) => statements.sessions.all(now).map(toToken),
    deleteByHash: (hash: string) => statements.deleteByHash.run(hash),
    deleteById: (id: string) => statements.deleteById.run(id),
    /** All of one account, with what could become one; `except` is the id of the one that stays. */
    deleteOfAccount(account: string, except: string | null): number {
      statements.deleteSignIns.run(account)
      return Number(statements.deleteOfAccount.run(account, except).changes)
    },
    /** The sessions of everybody, with what could become one. */
    deleteSessions(): number {
      statements.deleteAllSignIns.run()
      return Number(statements.deleteSessions.run().changes)
    },
    deleteExpired(now: number): void {
      statements.deleteExpired.run(now)
      statements.deleteExpiredSignIns.run(now)
    },
    /** All tokens of robots of that name expire then, unless they do sooner. */
    endOfRobots: (name: string, at: number) => statements.endOfRobots.run(at, name),
    addSignIn: (hash: string, id: string, expiresAt: number, way: SignInWay) =>
      statements.addSignIn.run(hash, id, expiresAt, way),
    /** Takes the sign-in away: it serves once. `null` when there is none or it has expired. */
    takeSignIn(hash: string, now: number): { readonly account: string; readonly way: SignInWay } | null {
      const row = statements.takeSignIn.get(hash)
      if (!row || Number(row.expires_at) <= now) return null
      return { account: String(row.account), way: row.way === 'link' ? 'link' : 'password' }
    },
  }
}

function toToken(row: SqlRow): TokenRow {
  return {
    id: String(row.id),
    account: String(row.account),
    createdAt: Number(row.created_at),
    expiresAt: optional(row.expires_at),
    lastUsed: optional(row.last_used),
    client: row.client === null ? null : String(row.client),
  }
}

function optional(value: SQLOutputValue | undefined): number | null {
  return value === null || value === undefined ? null : Number(value)
}
