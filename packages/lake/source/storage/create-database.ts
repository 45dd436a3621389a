import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { privateFile } from './data-folder.ts'
import { hasCode } from './failure.ts'
import { migrate } from './migrations.ts'

/**
 * Makes a new database beside its place and puts it there whole: another process, a power cut or a full disk never leaves
 * one that is empty or half made. A process that comes second uses that of the first.
 * @throws Error of SQLite or of the file system
 */
export function createDatabase(file: string): void {
  const folder = dirname(file)
  removeLeftOver(folder, /^new-(\d+)-[\w-]+\.sqlite/)
  const temporary = join(folder, `new-${process.pid}-${randomUUID()}.sqlite`)
  try {
    closeSync(openSync(temporary, 'wx', privateFile))
    const database = new DatabaseSync(temporary)
    migrate(database)
    database.close()
    putInPlace(temporary, file)
  } finally {
    rmSync(temporary, { force: true })
    rmSync(`${temporary}-journal`, { force: true })
  }
  syncFolder(folder)
}

/** A link never replaces what somebody else put there meanwhile. Not every file system has links. */
function putInPlace(temporary: string, file: string): void {
  try {
    linkSync(temporary, file)
  } catch (error) {
    if (!existsSync(file)) renameSync(temporary, file)
    else if (!hasCode(error, 'EEXIST')) throw error
  }
}

/**
 * Removes what processes left that were ended while they made something. What one makes that still runs stays.
 * @param names of such files and folders; what the first brackets find is the id of the process
 */
export function removeLeftOver(folder: string, names: RegExp): void {
  for (const name of readdirSync(folder)) {
    const pid = names.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true, recursive: true })
  }
}

/** Whether there is a process of this id. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

/** A file that was made is there after a power cut only when its folder was flushed too. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
