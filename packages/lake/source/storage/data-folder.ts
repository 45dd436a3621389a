import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Thrown when the data folder cannot be used; the message is for the person at the terminal. */
export class DataFolderError extends Error {}

/** Unpublished words, private records and password hashes: for the user who runs the lake, and for nobody else. */
export const privateFolder = 0o700
export const privateFile = 0o600
const others = 0o077

/** The database and what SQLite keeps beside it. */
const databaseFiles = ['lake.sqlite', 'lake.sqlite-wal', 'lake.sqlite-shm']

/**
 * Makes the folder, or takes the rights of others away from one that is there. One that was open is gone through to the
 * bottom, once; behind a closed door nothing else needs looking at.
 * @throws Error of the file system
 */
export function closeDataFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: privateFolder })
  const wasOpen = close(dataDir)
  const paths = wasOpen ? readdirSync(dataDir, { recursive: true, encoding: 'utf8' }) : databaseFiles
  for (const path of paths) close(join(dataDir, path))
}

/** Returns whether others had rights. What another user owns cannot be closed by this one. */
function close(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found || (found.mode & others) === 0) return false
  if (process.getuid && process.getuid() !== 0 && found.uid !== process.getuid())
    console.error(`lake: others may read ${path}, which belongs to another user: chmod go= it.`)
  else chmodSync(path, found.mode & 0o7700)
  return true
}

/**
 * A copy that was not finished must not be taken for a new folder: the first content would go online in the place of what
 * was lost.
 * @throws DataFolderError
 */
export function refuseIncomplete(dataDir: string): void {
  const file = join(dataDir, 'lake.sqlite')
  const found = statSync(file, { throwIfNoEntry: false })
  if (found?.size === 0)
    throw new DataFolderError(
      `The content database ${file} is empty (0 bytes): a copy of it probably failed. Restore it from a copy. If there is ` +
        'nothing to restore, delete the whole folder to start over.',
    )
  if (found) return
  const left = [...databaseFiles.slice(1), 'assets'].filter((name) => isThere(join(dataDir, name)))
  if (left.length > 0)
    throw new DataFolderError(
      `The content database ${file} is missing, though ${left.join(' and ')} of it are there. Restore it from a copy. If ` +
        'there is nothing to restore, move these away to start over.',
    )
}

/** @throws DataFolderError when there are pictures or files, and a database that knows of no dataset */
export function refuseAssetsWithoutDataset(dataDir: string, datasets: number): void {
  if (datasets > 0 || !isThere(join(dataDir, 'assets'))) return
  throw new DataFolderError(
    `The content database in ${dataDir} has no dataset, though there are assets of one: a copy probably lacks ` +
      'lake.sqlite-wal. Restore the whole folder from a copy. If there is nothing to restore, move assets away to start over.',
  )
}

/** A folder counts when something is in it. */
function isThere(path: string): boolean {
  const found = existsSync(path) ? statSync(path) : null
  if (found?.isDirectory()) return readdirSync(path).length > 0
  return found !== null
}
