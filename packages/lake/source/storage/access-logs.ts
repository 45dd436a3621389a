import type { DatabaseSync } from 'node:sqlite'

/** One attempt to sign in. */
export interface SignInEntry {
  /** Epoch milliseconds. */
  readonly at: number
  /** Account id; `null` for somebody unknown: what was typed may have been a password. */
  readonly account: string | null
  readonly outcome: string
  /** Roughly where from. */
  readonly client: string
}

/** Who erased the history of which documents. Never what they said. */
export interface Erasure {
  readonly at: number
  readonly account: string
  readonly dataset: string
  readonly ids: readonly string[]
}

/** How many attempts to sign in are remembered, and for how long. */
const most = 10_000
const longest = 90 * 24 * 3_600_000

/** Every SQL statement about the logs of sign-ins and erasures. */
export function accessLogs(database: DatabaseSync) {
  const statements = {
    addSignIn: database.prepare('INSERT INTO sign_in_log (at, account, outcome, client) VALUES (?, ?, ?, ?)'),
    trim: database.prepare('DELETE FROM sign_in_log WHERE seq <= ? OR at < ?'),
    signIns: database.prepare('SELECT * FROM sign_in_log WHERE at >= ? ORDER BY seq DESC LIMIT ?'),
    addErasure: database.prepare('INSERT INTO erasure_log (at, account, dataset, ids) VALUES (?, ?, ?, ?)'),
    erasures: database.prepare('SELECT * FROM erasure_log WHERE dataset = ? ORDER BY seq DESC LIMIT ?'),
  }
  return {
    addSignIn({ at, account, outcome, client }: SignInEntry): void {
      const { lastInsertRowid } = statements.addSignIn.run(at, account, outcome, client)
      statements.trim.run(Number(lastInsertRowid) - most, at - longest)
    },
    /** The latest first. */
    signIns: (now: number, limit: number): SignInEntry[] =>
      statements.signIns.all(now - longest, limit).map((row) => ({
        at: Number(row.at),
        account: row.account === null ? null : String(row.account),
        outcome: String(row.outcome),
        client: String(row.client),
      })),
    addErasure: ({ at, account, dataset, ids }: Erasure) =>
      statements.addErasure.run(at, account, dataset, ids.join(',')),
    /** The latest first. */
    erasures: (dataset: string, limit: number): Erasure[] =>
      statements.erasures.all(dataset, limit).map((row) => ({
        at: Number(row.at),
        account: String(row.account),
        dataset: String(row.dataset),
        ids: String(row.ids).split(','),
      })),
  }
}

export type AccessLogs = ReturnType<typeof accessLogs>
