import type { DatabaseSync } from 'node:sqlite'
import { accessLogs } from '../storage/access-logs.ts'
import { accountStorage } from '../storage/accounts.ts'
import { deviceStorage } from '../storage/devices.ts'
import { secondFactorStorage } from '../storage/second-factors.ts'
import { tokenStorage } from '../storage/tokens.ts'
import { refuseUnnoted } from '../storage/taken-away.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Passwords } from './passwords.ts'
import type { Roles } from './roles.ts'

export interface AccountOptions {
  readonly database: DatabaseSync
  readonly passwords: Passwords
  readonly roles: Roles
  /** How an operator calls the command line, for sentences that say what to do. */
  readonly command: string
  /** The name that an authenticator app shows. */
  readonly issuer: string
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** What everything about accounts works with. */
export function accountParts({ database, ...options }: AccountOptions) {
  return {
    ...options,
    accounts: accountStorage(database),
    tokens: tokenStorage(database),
    factors: secondFactorStorage(database),
    devices: deviceStorage(database),
    logs: accessLogs(database),
    /** All of it or nothing, and no other process in between. */
    together<Result>(work: () => Result): Result {
      const result = inTransaction(database, work)
      refuseUnnoted(database)
      return result
    },
  }
}

export type AccountParts = ReturnType<typeof accountParts>
