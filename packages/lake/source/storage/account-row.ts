import type { SqlRow } from './sql-row.ts'

export interface AccountRow {
  readonly id: string
  readonly kind: 'user' | 'robot'
  readonly email: string | null
  readonly name: string
  readonly role: string
  readonly password: string | null
  /** Epoch milliseconds; `null` for an account that may be used. */
  readonly disabledAt: number | null
  readonly createdAt: number
}

export type NewAccount = Omit<AccountRow, 'disabledAt' | 'createdAt'>

/** A row of `account`, also where it was joined to another. */
export function toAccount(row: SqlRow): AccountRow {
  return {
    id: String(row.id),
    kind: row.kind === 'robot' ? 'robot' : 'user',
    email: row.email === null ? null : String(row.email),
    name: String(row.name),
    role: String(row.role),
    password: row.password === null ? null : String(row.password),
    disabledAt: row.disabled_at === null ? null : Number(row.disabled_at),
    createdAt: Number(row.created_at),
  }
}
