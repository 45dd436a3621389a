import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { ApiError } from '../protocol/api-error.ts'
import { accessLogs } from '../storage/access-logs.ts'
import { accountStorage } from '../storage/accounts.ts'
import { deviceStorage } from '../storage/devices.ts'
import { secondFactorStorage } from '../storage/second-factors.ts'
import { tokenStorage } from '../storage/tokens.ts'
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
    together: <Result>(work: () => Result): Result => inTransaction(database, work),
  }
}

export type AccountParts = ReturnType<typeof accountParts>

/** An e-mail address as it is kept and compared. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase().slice(0, 320)
}

/** @param prefix `u` for people, `r` for robots */
export function newAccountId(prefix: 'u' | 'r'): string {
  return prefix + randomUUID().replaceAll('-', '').slice(0, 12)
}

/** @throws ApiError 400 */
export function acceptablePassword(password: string): string {
  if (password.length >= 12 && password.length <= 1000) return password
  throw new ApiError(400, 'validationError', 'A password needs 12 to 1,000 characters.')
}
