import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from './create-database.ts'

const zeros = Buffer.alloc(1 << 20)

/** Erases a folder with a copy of the database: overwritten, as SQLite itself does with what is deleted. */
export function eraseCopy(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) overwrite(join(folder, name))
  rmSync(folder, { recursive: true, force: true })
}

/** Erases the copies of processes that were ended while they made a backup. */
export function removeCopies(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const pid = /^copy-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) eraseCopy(join(dataDir, name))
  }
}

function overwrite(path: string): void {
  const file = openSync(path, 'r+')
  try {
    const { size } = fstatSync(file)
    for (let at = 0; at < size; at += zeros.length) writeSync(file, zeros, 0, Math.min(zeros.length, size - at), at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
