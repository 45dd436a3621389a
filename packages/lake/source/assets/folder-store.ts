import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiError } from '../protocol/api-error.ts'
import { privateFile, privateFolder } from '../storage/data-folder.ts'
import { hasCode } from '../storage/failure.ts'
import { eraseFiles } from './erase-files.ts'

export type AssetKind = 'images' | 'files'

/** The bytes of one asset. */
export interface AssetFile {
  readonly kind: AssetKind
  readonly name: string
}

/** The bytes of assets, in the data folder, named by what they contain. */
export interface AssetStore {
  /** Stores bytes under a name; durable when the promise resolves. Storing the same again changes nothing. */
  put(dataset: string, kind: AssetKind, name: string, bytes: Uint8Array): Promise<void>
  /**
   * Where the bytes are, and how many. They are not read here: a few large files at once would take all memory.
   * @throws ApiError 404
   */
  find(dataset: string, kind: AssetKind, name: string): Promise<{ readonly path: string; readonly size: number }>
  /**
   * Erases files, durably. What is not there need not be erased. It is done when it returns, as a part of a commit is.
   * @returns those that could not be erased
   */
  erase(dataset: string, files: readonly AssetFile[]): readonly AssetFile[]
  /** The files that are there, in no order. */
  list(dataset: string, kind: AssetKind): Promise<readonly AssetFile[]>
  /** Erases what uploads wrote that never came to their end. @param before milliseconds since the epoch of its last change */
  eraseUnfinished(dataset: string, kind: AssetKind, before: number): Promise<void>
}

/** Names that assets have: a hash, for images the size, an extension. Anything else cannot be asked for. */
export const assetName = /^[a-f0-9]{40}(-\d+x\d+)?\.[a-z0-9]{1,10}$/
/** Until all its bytes are durable, a file has a name of its own. */
const unfinished = '.part'

export function openAssetStore(dataDir: string): AssetStore {
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
