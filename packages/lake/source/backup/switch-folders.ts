import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { syncFolder } from '../storage/create-database.ts'
import { databaseFiles } from '../storage/data-folder.ts'
import { hasCode } from '../storage/failure.ts'
import { beginSwitch, endSwitch } from '../storage/interrupted-switch.ts'
import { BackupError } from './backup-error.ts'

export const isEmpty = (folder: string) => !existsSync(folder) || readdirSync(folder).length === 0

/**
 * SQLite lets nobody have a database for himself that somebody else has open.
 * @throws BackupError when a lake runs on the folder
 */
export function refuseRunning(folder: string): void {
  const file = join(folder, databaseFiles[0] ?? '')
  if (!existsSync(file)) return
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK')
  } catch (error) {
    // What is too damaged to be opened is what a restore is for.
    if (error instanceof Error && 'errcode' in error && (error.errcode === 5 || error.errcode === 6))
      throw new BackupError(`Something runs on ${folder}: stop the site, then restore. Nothing was touched.`)
  } finally {
    database.close()
  }
}

/**
 * Puts a folder that is complete in the place of another, in one step where nothing is there. What was there stays beside it.
 * @returns where that is; `null` where there was nothing
 * @throws BackupError, Error of the file system; then everything is as it was
 */
export function switchFolders(complete: string, target: string, stamp: string): string | null {
  const above = dirname(target)
  try {
    if (isEmpty(target)) {
      mkdirSync(above, { recursive: true })
      renameSync(complete, target)
      syncFolder(above)
      return null
    }
    const old = `${target}.before-restore-${stamp}`
    beginSwitch(target, old)
    renameSync(target, old)
    renameSync(complete, target)
    syncFolder(above)
    endSwitch(target)
    return old
  } catch (cause) {
    if (!hasCode(cause, 'EBUSY') && !hasCode(cause, 'EXDEV')) throw cause
    throw new BackupError(`${target} is a mount of its own and cannot be replaced: restore into a folder in it.`, {
      cause,
    })
  }
}
