import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFiles, DataFolderError } from './data-folder.ts'

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
