import type { DatabaseSync } from 'node:sqlite'
import { DatabaseMovedError } from './failure.ts'

/** How to find out which file is in the place of a database's now, and which it was. */
const watched = new WeakMap<
  DatabaseSync,
  { readonly inode: number | undefined; readonly now: () => number | undefined }
>()

/** SQLite would go on writing to a file that was deleted or replaced, and lose it all at the end: transactions refuse that. */
export function watchFile(database: DatabaseSync, inode: () => number | undefined): void {
  watched.set(database, { inode: inode(), now: inode })
}

/** @throws DatabaseMovedError when the file of a watched database was deleted or replaced */
export function refuseMoved(database: DatabaseSync): void {
  const file = watched.get(database)
  if (file && file.now() !== file.inode)
    throw new DatabaseMovedError('The database file is not the one that was opened.')
}
