import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { BucketError } from '../bucket/bucket-error.ts'
import { privateFolder } from '../storage/data-folder.ts'
import { hasCode } from '../storage/failure.ts'
import { eraseFiles } from './erase-files.ts'

/** In the data folder; may be deleted at any time. */
export const keptFolder = 'kept-assets'

/** What is used may still be read by somebody who was just told where it is. Milliseconds. */
const inUse = 60_000
/** How often it is looked whether there is room again. Milliseconds. */
const recheck = 500
/** Down to which part of the bound it is cleared: not at each new one. */
const lowWater = 0.8

interface KeptCopy {
  readonly path: string
  readonly size: number
}

/** Copies of what is kept elsewhere, in a folder that does not grow beyond a bound; the ones used longest ago go first. */
export interface KeptCopies {
  find(key: string): Promise<KeptCopy | null>
  /**
   * Keeps a copy, as soon as there is room.
   * @param write writes the whole file, or throws
   * @param isWanted asked when it is written and could be found
   * @throws BucketError when all that is kept goes on being used; what the others throw
   */
  keep(key: string, write: (path: string) => Promise<void>, isWanted: () => Promise<boolean>): Promise<KeptCopy | null>
  /** Erases copies, durably, when it returns. @returns those that could not be */
  forget(keys: readonly string[]): readonly string[]
  names(): Promise<readonly string[]>
  /** Erases what crashes left of copies that never became whole. @param before milliseconds since the epoch */
  eraseUnfinished(before: number): Promise<void>
}

const unfinished = '.part'
/** Keys are paths of letters, digits, `-`, `_` and `.`; a copy lies in one folder. */
const nameOf = (key: string) => key.replaceAll('/', '+')

export function openKeptCopies(folder: string, most: number, now: () => number): KeptCopies {
  /** Not counted yet: commands that want no picture look at none. Bytes. */
  let total = Number.POSITIVE_INFINITY
  let clearing: Promise<void> | null = null

  const namesThere = async () => (await readdir(folder).catch(nothingForAbsent)) ?? []
  const copyAt = async (name: string) => {
    const found = await stat(join(folder, name)).catch(nothingForAbsent)
    return found && { name, size: found.size, usedAt: found.mtimeMs }
  }

  async function clear(): Promise<void> {
    const there = []
    for (const name of await namesThere()) there.push((await copyAt(name)) ?? [])
    const copies = there.flat()
    total = copies.reduce((sum, { size }) => sum + size, 0)
    if (total <= most) return
    for (const { name } of copies.toSorted((a, b) => a.usedAt - b.usedAt)) {
      if (total <= most * lowWater) return
      // Somebody may have come for it since.
      const found = await copyAt(name)
      if (!found || found.usedAt > now() - inUse || name.endsWith(unfinished)) continue
      await rm(join(folder, name), { force: true })
      total -= found.size
    }
  }

  async function whenRoom(): Promise<void> {
    const deadline = performance.now() + inUse
    while (total > most) {
      clearing ??= clear().finally(() => (clearing = null))
      await clearing
      if (total <= most) return
      if (performance.now() > deadline)
        throw new BucketError(
          'All copies of pictures and files are in use: allow more with LAKE_ASSETS_KEPT_MB.',
          false,
        )
      await sleep(recheck)
    }
  }

  return {
    async find(key) {
      const path = join(folder, nameOf(key))
      const found = await stat(path).catch(nothingForAbsent)
      const usedAt = now() / 1000
      // It may have been erased in between.
      return found && utimes(path, usedAt, usedAt).then(() => ({ path, size: found.size }), nothingForAbsent)
    },
    async keep(key, write, isWanted) {
      await whenRoom()
      await mkdir(folder, { recursive: true, mode: privateFolder })
      const path = join(folder, nameOf(key))
      const temporary = join(folder, `${randomUUID()}${unfinished}`)
      try {
        await write(temporary)
        await rename(temporary, path)
      } finally {
        await rm(temporary, { force: true })
      }
      let copy: KeptCopy | null = null
      try {
        if (await isWanted()) copy = { path, size: (await stat(path)).size }
      } finally {
        if (copy === null) await rm(path, { force: true })
      }
      total += copy?.size ?? 0
      return copy
    },
    forget: (keys) => eraseFiles(keys, (key) => join(folder, nameOf(key))),
    names: async () =>
      (await namesThere()).filter((name) => !name.endsWith(unfinished)).map((name) => name.replaceAll('+', '/')),
    async eraseUnfinished(before) {
      for (const name of (await namesThere()).filter((each) => each.endsWith(unfinished))) {
        const found = await copyAt(name)
        if (found && found.usedAt < before) await rm(join(folder, name), { force: true })
      }
    },
  }
}

/** Another process may have erased it, or an operator. */
function nothingForAbsent(error: unknown): null {
  if (hasCode(error, 'ENOENT')) return null
  throw error
}
