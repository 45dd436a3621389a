import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { LedgerReading } from '../ledger/ledger-file.ts'
import { takenKinds } from '../ledger/ledger-rules.ts'

/** What became of access. People and tokens by address or label. */
export interface AccessAgain {
  /** Whose password has to be set anew. */
  readonly passwords: readonly string[]
  /** Accounts that are shut, because they were shut, deleted or given another role since the backup. */
  readonly shut: readonly string[]
  /** How many tokens of programs are worth nothing any more. */
  readonly tokens: number
}

/**
 * Takes access away from restored accounts that was taken away after their backup; without a ledger all passwords and tokens.
 * Sessions are in no backup.
 */
export function takeAccessAgain(database: DatabaseSync, ledger: LedgerReading | null, now: number): AccessAgain {
  const was = (kind: string, name: SQLOutputValue | undefined) => ledger?.dayOf({ kind, name: String(name) }) !== null
  const people = database
    .prepare("SELECT * FROM account WHERE deleted_at IS NULL AND kind = 'user' ORDER BY created_at, id")
    .all()
  const nobodyKnows = ledger === null
  const deleted = people.filter(({ id }) => !nobodyKnows && was(takenKinds.accountDeleted, id))
  const shut = people.filter(
    ({ id, role }) => !nobodyKnows && (was(takenKinds.accountShut, id) || was(takenKinds.role, `${id} ${role}`)),
  )
  const old = people.filter(({ password }) => password !== null && (nobodyKnows || was(takenKinds.password, password)))
  const tokens = database.prepare('SELECT hash, account FROM token').all()
  const dead = tokens.filter(
    ({ hash, account }) => nobodyKnows || was(takenKinds.token, hash) || was(takenKinds.accountDeleted, account),
  )

  const bury = database.prepare(
    "UPDATE account SET deleted_at = ?, email = NULL, password = NULL, name = 'Former colleague' WHERE id = ?",
  )
  const buryRobot = database.prepare("UPDATE account SET deleted_at = ? WHERE id = ? AND kind = 'robot'")
  const disable = database.prepare('UPDATE account SET disabled_at = ? WHERE id = ?')
  const forget = database.prepare('UPDATE account SET password = NULL WHERE id = ?')
  const deleteToken = database.prepare('DELETE FROM token WHERE hash = ?')
  const deleteFactor = database.prepare('DELETE FROM second_factor WHERE account = ?')
  for (const { id } of deleted) {
    bury.run(now, String(id))
    deleteFactor.run(String(id))
  }
  for (const { id } of shut) disable.run(now, String(id))
  for (const { id } of old) forget.run(String(id))
  for (const { hash, account } of dead) {
    deleteToken.run(String(hash))
    buryRobot.run(now, String(account))
  }
  for (const { account, secret } of database.prepare('SELECT account, secret FROM second_factor').all())
    if (!nobodyKnows && was(takenKinds.secondFactor, secret)) deleteFactor.run(String(account))
  // The copy's own triggers noted all of this; the ledger has it, or there is none.
  database.exec('DELETE FROM taken_away')
  const isLeft = ({ id }: (typeof people)[number]) => !deleted.some((each) => each.id === id)
  const named = (rows: typeof people) => rows.filter(isLeft).map(({ email }) => String(email))
  return { passwords: named(old), shut: named(shut), tokens: dead.length }
}
