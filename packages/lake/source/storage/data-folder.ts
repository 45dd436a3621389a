import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Thrown when the data folder cannot be used; the message is for the person at the terminal. */
export class DataFolderError extends Error {}

/** Unpublished words, private records and password hashes: for the user who runs the lake, and for nobody else. */
export const privateFolder = 0o700
export const privateFile = 0o600
const others = 0o077

/** The database and what SQLite keeps beside it. */
export const databaseFiles = ['lake.sqlite', 'lake.sqlite-wal', 'lake.sqlite-shm']

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
