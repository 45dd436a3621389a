import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiError } from '../protocol/api-error.ts'
import { privateFile, privateFolder } from '../storage/data-folder.ts'
import { hasCode } from '../storage/failure.ts'
import { assetName, type AssetKind, type AssetStore } from './asset-store.ts'
import { eraseFiles } from './erase-files.ts'
import { keptFolder } from './kept-copies.ts'

/** Until all its bytes are durable, a file has a name of its own. */
const unfinished = '.part'

/** The bytes of assets in the data folder, below `assets`. */
export function folderStore(dataDir: string): AssetStore {
  const folderOf = (dataset: string, kind: AssetKind) => join(dataDir, 'assets', safe(dataset), kind)
  return {
    async put(dataset, kind, name, bytes) {
      const folder = folderOf(dataset, kind)
      const target = join(folder, safe(name))
      if (existsSync(target)) return
      await makeFolders(dataDir, ['assets', safe(dataset), kind])
      const temporary = join(folder, `${randomUUID()}${unfinished}`)
      try {
        await writeDurably(temporary, bytes)
        await rename(temporary, target)
      } finally {
        await rm(temporary, { force: true })
      }
      await syncFolder(folder)
    },
    async find(dataset, kind, name) {
      const missing = new ApiError(404, 'notFound', 'There is no such asset.')
      if (!assetName.test(name)) throw missing
      const path = join(folderOf(dataset, kind), name)
      try {
        await access(path, constants.R_OK)
        return { path, size: (await stat(path)).size }
      } catch (error) {
        throw hasCode(error, 'ENOENT') ? missing : error
      }
    },
    erase: (dataset, files) =>
      eraseFiles(files, ({ kind, name }) => assetName.test(name) && join(folderOf(dataset, kind), name)),
    whenErased: async () => [],
    moveIn: async () => {},
    // Copies from a bucket that is not used any more: no deletion would reach them.
    check: async () => rm(join(dataDir, keptFolder), { recursive: true, force: true }),
    close: async () => {},
    async list(dataset, kind) {
      const names = await namesIn(folderOf(dataset, kind))
      return names.filter((name) => assetName.test(name)).map((name) => ({ kind, name }))
    },
    async eraseUnfinished(dataset, kind, before) {
      const folder = folderOf(dataset, kind)
      const names = await namesIn(folder)
      for (const path of names.filter((name) => name.endsWith(unfinished)).map((name) => join(folder, name))) {
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }))
        if (mtimeMs < before) await rm(path, { force: true })
      }
    },
  }
}

/** Each is flushed into the one above it: a file is only as durable as the way to it. */
async function makeFolders(above: string, [name, ...rest]: readonly string[]): Promise<void> {
  if (name === undefined) return
  const folder = join(above, name)
  if (!existsSync(folder)) {
    await mkdir(folder, { recursive: true, mode: privateFolder })
    await syncFolder(above)
  }
  await makeFolders(folder, rest)
}

/** None in a folder that nobody has needed yet. */
async function namesIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? readdir(folder) : []
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', privateFile)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** A second check: whatever a caller passes, no path leaves the data folder. */
function safe(part: string): string {
  if (/^[\w.-]+$/.test(part) && !part.includes('..')) return part
  throw new ApiError(400, 'validationError', 'That is not a name that an asset or dataset can have.')
}
