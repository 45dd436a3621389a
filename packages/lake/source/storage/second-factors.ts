import type { DatabaseSync } from 'node:sqlite'

export interface SecondFactorRow {
  /** Base32. */
  readonly secret: string
  readonly isConfirmed: boolean
}

/** Every SQL statement about what is asked after the password, and about browsers that signed in before. Epoch milliseconds. */
export function secondFactorStorage(database: DatabaseSync) {
  const statements = {
    get: database.prepare('SELECT * FROM second_factor WHERE account = ?'),
    begin: database.prepare(
      `INSERT INTO second_factor (account, secret, last_step) VALUES (?, ?, 0)
       ON CONFLICT DO UPDATE SET secret = excluded.secret, last_step = 0 WHERE confirmed_at IS NULL`,
    ),
    confirm: database.prepare('UPDATE second_factor SET confirmed_at = ? WHERE account = ?'),
    useStep: database.prepare('UPDATE second_factor SET last_step = ?2 WHERE account = ?1 AND last_step < ?2'),
    delete: database.prepare('DELETE FROM second_factor WHERE account = ?'),
    addCode: database.prepare('INSERT INTO recovery_code (hash, account) VALUES (?, ?)'),
    useCode: database.prepare('DELETE FROM recovery_code WHERE hash = ? AND account = ?'),
    deleteCodes: database.prepare('DELETE FROM recovery_code WHERE account = ?'),
    countCodes: database.prepare('SELECT count(*) AS number FROM recovery_code WHERE account = ?'),
    addTicket: database.prepare('INSERT INTO sign_in_step (hash, account, expires_at, attempts) VALUES (?, ?, ?, 0)'),
    tryTicket: database.prepare(
      `UPDATE sign_in_step SET attempts = attempts + 1 WHERE hash = ? AND expires_at > ? AND attempts < ?
       RETURNING account`,
    ),
    deleteTicket: database.prepare('DELETE FROM sign_in_step WHERE hash = ? OR expires_at <= ?'),
    deleteTickets: database.prepare('DELETE FROM sign_in_step WHERE account = ?'),
  }
  return {
    get(account: string): SecondFactorRow | null {
      const row = statements.get.get(account)
      return row ? { secret: String(row.secret), isConfirmed: row.confirmed_at !== null } : null
    },
    /** Keeps a secret that is not asked for yet. False when one is in use: that stays. */
    begin: (account: string, secret: string): boolean => statements.begin.run(account, secret).changes === 1,
    confirm: (account: string, now: number) => statements.confirm.run(now, account),
    /** Uses up a time step and all before it; false when it was used. */
    useStep: (account: string, step: number): boolean => statements.useStep.run(account, step).changes === 1,
    delete(account: string): boolean {
      statements.deleteCodes.run(account)
      statements.deleteTickets.run(account)
      return statements.delete.run(account).changes === 1
    },
    replaceCodes(account: string, hashes: readonly string[]): void {
      statements.deleteCodes.run(account)
      for (const hash of hashes) statements.addCode.run(hash, account)
    },
    /** Uses up a recovery code; false when there is none. */
    useCode: (account: string, hash: string): boolean => statements.useCode.run(hash, account).changes === 1,
    countCodes: (account: string): number => Number(statements.countCodes.get(account)?.number),
    addTicket: (hash: string, account: string, expiresAt: number) => statements.addTicket.run(hash, account, expiresAt),
    /** Counts an attempt on a sign-in that waits for its code. `null` when it has expired or had too many. */
    tryTicket(hash: string, now: number, attempts: number): string | null {
      const row = statements.tryTicket.get(hash, now, attempts)
      return row ? String(row.account) : null
    },
    deleteTicket: (hash: string, now: number) => statements.deleteTicket.run(hash, now),
    deleteTickets: (account: string) => statements.deleteTickets.run(account),
  }
}
