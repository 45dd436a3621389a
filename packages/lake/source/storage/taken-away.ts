import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { appendToLedger, type LedgerPlace, type TakenAway } from '../ledger/ledger-file.ts'
import { takenKinds } from '../ledger/ledger-rules.ts'
import { ApiError } from '../protocol/api-error.ts'

/**
 * What was taken away and is not in the ledger yet: triggers write it, so that no statement and no process can forget to, and
 * the transaction that took it away moves it to the ledger. `ledger` says how far that went, and so does every copy of the
 * database. `file` is the place that an operator chose; without it, the usual one.
 */
export const takenAwayTables = `
CREATE TABLE taken_away (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE ledger (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  file TEXT,
  id TEXT,
  size INTEGER,
  chain TEXT
) STRICT;
CREATE TRIGGER token_taken AFTER DELETE ON token
  WHEN OLD.expires_at IS NULL OR OLD.expires_at > unixepoch() * 1000
  BEGIN INSERT INTO taken_away (kind, name) VALUES ('${takenKinds.token}', OLD.hash); END;
CREATE TRIGGER password_taken AFTER UPDATE OF password ON account
  WHEN OLD.password IS NOT NULL AND OLD.password IS NOT NEW.password
  BEGIN INSERT INTO taken_away (kind, name) VALUES ('${takenKinds.password}', OLD.password); END;
CREATE TRIGGER second_factor_taken AFTER DELETE ON second_factor
  BEGIN INSERT INTO taken_away (kind, name) VALUES ('${takenKinds.secondFactor}', OLD.secret); END;
CREATE TRIGGER account_shut AFTER UPDATE OF disabled_at ON account
  WHEN OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL
  BEGIN INSERT INTO taken_away (kind, name) VALUES ('${takenKinds.accountShut}', OLD.id); END;
CREATE TRIGGER account_buried AFTER UPDATE OF deleted_at ON account
  WHEN OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL
  BEGIN INSERT INTO taken_away (kind, name) VALUES ('${takenKinds.accountDeleted}', OLD.id); END;
CREATE TRIGGER account_taken AFTER DELETE ON account
  BEGIN INSERT INTO taken_away (kind, name) VALUES ('${takenKinds.accountDeleted}', OLD.id); END;
CREATE TRIGGER role_taken AFTER UPDATE OF role ON account WHEN OLD.role <> NEW.role
  BEGIN INSERT INTO taken_away (kind, name) VALUES ('${takenKinds.role}', OLD.id || ' ' || OLD.role); END;
`

interface Noting {
  /** `null`: nobody wants a ledger. */
  readonly file: string | null
  readonly now: () => number
  readonly pending: StatementSync
  readonly clear: StatementSync
  readonly place: StatementSync
  /** The last row that could not be moved to the ledger. */
  lastLeft: number
  /** Why what the last transaction took away is not in the ledger. */
  fault: unknown
}

const notings = new WeakMap<DatabaseSync, Noting>()

/**
 * From now on transactions of this database write what they take away to a ledger.
 * @param chosen a place that an operator chose, which is remembered for those who are not told it; `null` for none at all;
 * absent where nobody said anything
 * @param usual the place where nobody ever chose one; `null` for none
 */
export function attachLedger(
  database: DatabaseSync,
  {
    chosen,
    usual,
    now,
  }: { readonly chosen?: string | null; readonly usual: string | null; readonly now: () => number },
): void {
  const remembered = database.prepare('SELECT file FROM ledger').get()?.file
  const file = chosen === undefined && usual !== null ? String(remembered ?? usual) : (chosen ?? null)
  if (file !== null && chosen !== undefined && remembered !== file) remember(database, file)
  notings.set(database, {
    file,
    now,
    pending: database.prepare('SELECT seq, kind, name FROM taken_away ORDER BY seq'),
    clear: database.prepare('DELETE FROM taken_away'),
    place: database.prepare(
      `INSERT INTO ledger (one, id, size, chain) VALUES (1, ?, ?, ?)
       ON CONFLICT DO UPDATE SET id = excluded.id, size = excluded.size, chain = excluded.chain`,
    ),
    lastLeft: 0,
    fault: null,
  })
}

function remember(database: DatabaseSync, file: string): void {
  try {
    database
      .prepare('INSERT INTO ledger (one, file) VALUES (1, ?) ON CONFLICT DO UPDATE SET file = excluded.file')
      .run(file)
  } catch (error) {
    // A full disk keeps nobody from reading; the next start tries again.
    console.error('lake: the place of the ledger could not be remembered:', error)
  }
}

/** The file of the ledger; `null` where there is none. */
export const ledgerFileOf = (database: DatabaseSync): string | null => notings.get(database)?.file ?? null

/** Notes that something is taken away in this transaction, which no trigger sees. */
export function takeAway(database: DatabaseSync, taken: readonly TakenAway[]): void {
  if (taken.length === 0 || ledgerFileOf(database) === null) return
  const add = database.prepare('INSERT INTO taken_away (kind, name) VALUES (?, ?)')
  for (const { kind, name } of taken) add.run(kind, name)
}

/**
 * The last part of every transaction: what it took away goes to the ledger, flushed, and how far that is to the database. When
 * the ledger cannot be written to, the transaction goes on, for what is taken away must go now: it stays in the database, whose
 * next transaction tries again, and whoever asked is told (`refuseUnnoted`).
 */
export function noteTakenAway(database: DatabaseSync, isForced = false): void {
  const noting = notings.get(database)
  if (!noting) return
  const rows = noting.pending.all()
  noting.fault = null
  if (rows.length === 0 && !isForced) return
  const taken = rows.map(({ kind, name }) => ({ kind: String(kind), name: String(name) }))
  try {
    if (noting.file !== null) {
      const day = new Date(noting.now()).toISOString().slice(0, 10)
      const { id, size, chain } = appendToLedger(noting.file, taken, day)
      noting.place.run(id, size, chain)
    }
    noting.clear.run()
    noting.lastLeft = 0
  } catch (error) {
    const last = Number(rows.at(-1)?.seq ?? 0)
    // Only who took something away now: for what was left before, somebody was told before.
    if (last > noting.lastLeft) {
      console.error('lake: what was taken away could not be written to the ledger:', error)
      noting.fault = error
    }
    noting.lastLeft = last
  }
}

/**
 * To be called after a transaction, when whatever depends on it is done: it is durable.
 * @throws ApiError 503 `notInLedger`
 */
export function refuseUnnoted(database: DatabaseSync): void {
  const noting = notings.get(database)
  if (!noting || noting.fault === null) return
  const reason = noting.fault instanceof Error ? noting.fault.message : String(noting.fault)
  throw new ApiError(
    503,
    'notInLedger',
    `The change is saved, but it could not be written to the ledger (${reason}): a backup of before would bring back what was ` +
      `taken away. Make ${noting.file} writable; it is written with the next change.`,
  )
}

/** How far the ledger had gone, as a copy of a database says; `null` where it had none. */
export function ledgerPlace(database: DatabaseSync): LedgerPlace | null {
  const row = database.prepare('SELECT id, size, chain FROM ledger').get()
  return row && row.id !== null ? { id: String(row.id), size: Number(row.size), chain: String(row.chain) } : null
}
