import type { LakeErrorCode } from '../protocol/error-codes.ts'

/** What to tell a caller when storing failed. */
export interface Failure {
  readonly status: number
  readonly type: LakeErrorCode
  readonly sentence: string
  /** Seconds. */
  readonly retryAfter?: number
}

const full: Failure = {
  status: 507,
  type: 'insufficientStorage',
  sentence:
    'Nothing was saved: the disk of the content lake is full, or its quota is. Make room there; writing then works again ' +
    'without a restart. Reading goes on.',
}
const readOnly: Failure = {
  status: 503,
  type: 'storageReadOnly',
  sentence:
    'Nothing was saved: the data folder of the content lake cannot be written to. Give the user who runs the lake the right ' +
    'to write there, or mount it for writing. Reading goes on.',
}
const busy: Failure = {
  status: 503,
  type: 'storageBusy',
  sentence: 'Nothing was saved: another process is writing to the content database. Try again in a moment.',
  retryAfter: 5,
}
const moved: Failure = {
  status: 503,
  type: 'storageMoved',
  sentence:
    'Nothing was saved: the file of the content database was moved, deleted or replaced while the lake was running. Restart ' +
    'the lake, so that it opens the file that is there now.',
}
const damaged: Failure = {
  status: 500,
  type: 'storageDamaged',
  sentence:
    'The content database is damaged. Stop the lake, move lake.sqlite away and restore a copy, or import an export.',
}
const failing: Failure = {
  status: 500,
  type: 'storageFailed',
  sentence: 'The disk of the content lake failed: nothing was saved. The log of the lake says why; check the disk.',
}

/** By SQLite's primary result codes. @see https://www.sqlite.org/rescode.html */
const byCode: ReadonlyMap<number, Failure> = new Map([
  [5, busy],
  [6, busy],
  [8, readOnly],
  [10, failing],
  [11, damaged],
  [13, full],
  [14, readOnly],
  [26, damaged],
])
/** Extended codes that say more: a write or a growth that was refused is a full disk or quota far more often than a broken one. */
const byExtendedCode: ReadonlyMap<number, Failure> = new Map([
  [10 | (3 << 8), full],
  [10 | (19 << 8), full],
  [8 | (4 << 8), moved],
])
const bySystemCode: ReadonlyMap<unknown, Failure> = new Map([
  ['ENOSPC', full],
  ['EDQUOT', full],
  ['EFBIG', full],
  ['EROFS', readOnly],
  ['EACCES', readOnly],
  ['EPERM', readOnly],
  ['EIO', failing],
])

/** Thrown where a write would go to a file that is no longer the lake's. */
export class DatabaseMovedError extends Error {}

/** What an error of SQLite or of the file system means for the caller; `null` for any other. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof DatabaseMovedError) return moved
  if (typeof error !== 'object' || error === null) return null
  if (!('code' in error)) return 'cause' in error ? failureOf(error.cause) : null
  if (error.code !== 'ERR_SQLITE_ERROR' || !('errcode' in error)) return bySystemCode.get(error.code) ?? null
  const code = Number(error.errcode)
  return byExtendedCode.get(code) ?? byCode.get(code & 0xff) ?? null
}

/** Whether the file system refused with this code, such as `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}
