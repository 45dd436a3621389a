import type { SQLOutputValue } from 'node:sqlite'

/** A row as SQLite gives it. */
export type SqlRow = Record<string, SQLOutputValue>
