import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from './create-database.ts'
import { privateFile } from './data-folder.ts'

/** Beside a data folder while another is put in its place: a lake that finds no folder must not begin a new one. */
const noteOf = (dataDir: string) => `${dataDir}.switching`

/** @param old where the folder goes that is there now */
export function beginSwitch(dataDir: string, old: string): void {
  const note = openSync(noteOf(dataDir), 'w', privateFile)
  try {
    writeSync(note, old)
    fsyncSync(note)
  } finally {
    closeSync(note)
  }
  syncFolder(dirname(dataDir))
}

export function endSwitch(dataDir: string): void {
  rmSync(noteOf(dataDir), { force: true })
  syncFolder(dirname(dataDir))
}

/** Where somebody was stopped between the two steps of a switch, the folder of before comes back. */
export function undoInterruptedSwitch(dataDir: string): void {
  if (!existsSync(noteOf(dataDir))) return
  const old = readFileSync(noteOf(dataDir), 'utf8')
  if (!existsSync(dataDir) && existsSync(old)) {
    renameSync(old, dataDir)
    console.error(`lake: a restore was interrupted; ${dataDir} is what it was before.`)
  }
  endSwitch(dataDir)
}
