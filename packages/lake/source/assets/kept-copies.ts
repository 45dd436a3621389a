import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { privateFolder } from '../storage/data-folder.ts'
import { hasCode } from '../storage/failure.ts'
import { eraseFiles } from './erase-files.ts'

/** What is used may still be read by somebody who was just told where it is. Milliseconds. */
const inUse = 60_000
/** Down to which part of the bound it is cleared: not at each new one. */
const lowWater = 0.8

interface KeptCopy {
  readonly path: string
  readonly size: number
}

/** Copies of what is kept elsewhere, in a folder that does not grow beyond a bound; the ones used longest ago go first. */
export interface KeptCopies {
  find(key: string): Promise<KeptCopy | null>
  /** Keeps a copy. @param write writes the whole file, or throws @param isWanted asked when it is written */
  keep(key: string, write: (path: string) => Promise<void>, isWanted: () => boolean): Promise<KeptCopy | null>
  /** Erases copies, durably, when it returns. @returns those that could not be */
  forget(keys: readonly string[]): readonly string[]
  names(): readonly string[]
}

const unfinished = '.part'
/** Keys are paths of letters, digits, `-`, `_` and `.`; a copy lies in one folder. */
const nameOf = (key: string) => key.replaceAll('/', '+')

export function openKeptCopies(folder: string, most: number, now: () => number): KeptCopies {
  mkdirSync(folder, { recursive: true, mode: privateFolder })
  const sizes = () =>
    readdirSync(folder).flatMap((name) => {
      const found = statSync(join(folder, name), { throwIfNoEntry: false })
      return found ? [{ name, size: found.size, usedAt: found.mtimeMs }] : []
    })
  for (const { name, usedAt } of sizes())
    if (name.endsWith(unfinished) && usedAt < now() - 3_600_000) rmSync(join(folder, name), { force: true })
  let total = sizes().reduce((sum, { size }) => sum + size, 0)

  async function makeRoom(): Promise<void> {
    if (total <= most) return
    const oldest = sizes().toSorted((a, b) => a.usedAt - b.usedAt)
    total = oldest.reduce((sum, { size }) => sum + size, 0)
    for (const { name, size, usedAt } of oldest) {
      if (total <= most * lowWater || usedAt > now() - inUse) return
      if (name.endsWith(unfinished)) continue
      await rm(join(folder, name), { force: true })
      total -= size
    }
  }

  return {
    async find(key) {
      const path = join(folder, nameOf(key))
      try {
        const { size } = await stat(path)
        const at = now() / 1000
        await utimes(path, at, at)
        return { path, size }
      } catch (error) {
        if (hasCode(error, 'ENOENT')) return null
        throw error
      }
    },
    async keep(key, write, isWanted) {
      const path = join(folder, nameOf(key))
      const temporary = join(folder, `${randomUUID()}${unfinished}`)
      try {
        await write(temporary)
        const { size } = await stat(temporary)
        await rename(temporary, path)
        if (!isWanted()) {
          await rm(path, { force: true })
          return null
        }
        total += size
        await makeRoom()
        return { path, size }
      } finally {
        await rm(temporary, { force: true })
      }
    },
    forget: (keys) => eraseFiles(keys, (key) => join(folder, nameOf(key))),
    names: () =>
      readdirSync(folder)
        .filter((name) => !name.endsWith(unfinished))
        .map((name) => name.replaceAll('+', '/')),
  }
}
