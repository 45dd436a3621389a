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
  for (const name of readdirSync(folder)) if (/^new-[\w-]+\.sqlite/.test(name)) removeOld(join(folder, name))
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

/** What a process left that was ended while it made one. One that still runs keeps its own. */
function removeOld(path: string): void {
  const pid = Number(/new-(\d+)-/.exec(path)?.[1])
  if (!isRunning(pid)) rmSync(path, { force: true })
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

/** A file that was made is there after a power cut only when its folder was flushed too. */
function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
