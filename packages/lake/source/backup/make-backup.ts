import { createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { pipeline } from 'node:stream/promises'
import { privateFile, privateFolder } from '../storage/data-folder.ts'
import { removeLeftOver, syncFolder } from '../storage/create-database.ts'
import type { AssetStore } from '../assets/asset-store.ts'
import { ApiError } from '../protocol/api-error.ts'
import { hasCode } from '../storage/failure.ts'
import { writeArchive, type ArchivedFile, type ArchiveWriter } from './archive.ts'
import { headerOf, withChecksum, type BackupHeader } from './backup-file.ts'
import { BackupError } from './backup-error.ts'
import { digestContent, namedAssets, type NamedAsset } from './content-digest.ts'
import { withCopy } from './copy-database.ts'
import { databaseName, manifestName, type Manifest } from './manifest.ts'
import { megabytes, type Progress } from './progress.ts'
import { newSealing, sealed } from './sealing.ts'

export interface BackupOptions {
  /** Of the lake; others may write to it meanwhile. */
  readonly database: DatabaseSync
  readonly dataDir: string
  /** Where the pictures and files are. */
  readonly assets: Pick<AssetStore, 'find'>
  readonly projectId: string
  /** Where the backup is to be; nothing is there yet. */
  readonly file: string
  /** `null`: whoever has the file can read it. */
  readonly passphrase: string | null
  readonly now: Date
  readonly progress: Progress
}

/** What a backup has in it. */
export interface MadeBackup {
  readonly documents: number
  /** Pictures and files. */
  readonly assets: number
  /** Of the backup itself. */
  readonly bytes: number
  /** What documents name and was not there: deleted meanwhile, or lost before. */
  readonly leftOut: readonly NamedAsset[]
}

/**
 * Makes a backup of a lake while it runs: the database as it was at one moment, and the pictures and files that it names. It
 * appears under its name when it is whole and on disk.
 * @throws BackupError, Error of SQLite or of the file system; then there is no file
 */
export async function makeBackup(options: BackupOptions): Promise<MadeBackup> {
  const file = resolve(options.file)
  if (existsSync(file)) throw new BackupError(`There is a file ${file} already. Give another name, or delete it.`)
  const folder = dirname(file)
  await mkdir(folder, { recursive: true, mode: privateFolder })
  removeLeftOver(folder, /^\.(?:.+)\.partial-(\d+)$/)
  const partial = join(folder, `.${basename(file)}.partial-${process.pid}`)
  try {
    const made = await withCopy(options.database, options.dataDir, (copy, path) => write(options, copy, path, partial))
    renameSync(partial, file)
    syncFolder(folder)
    return { ...made, bytes: statSync(file).size }
  } catch (error) {
    if (hasCode(error, 'ENOSPC') || hasCode(error, 'EFBIG') || hasCode(error, 'EDQUOT'))
      throw new BackupError(
        `There is no room for the backup in ${folder}, or for a copy of the database in ${options.dataDir}.`,
      )
    throw error
  } finally {
    rmSync(partial, { force: true })
  }
}

async function write(
  { assets, projectId, passphrase, now, progress }: BackupOptions,
  copy: DatabaseSync,
  copyFile: string,
  partial: string,
): Promise<Omit<MadeBackup, 'bytes'>> {
  const createdAt = now.toISOString()
  const schema = Number(copy.prepare('PRAGMA user_version').get()?.user_version)
  const sealing = passphrase === null ? null : await newSealing(passphrase)
  const about: BackupHeader = { format: 1, projectId, createdAt, schema, ...(sealing && { sealing: sealing.sealing }) }
  const header = headerOf(about)
  const ending = new AbortController()
  const archive = writeArchive(now, ending.signal)
  const bytes = sealing ? sealed(archive.bytes, sealing.key, header) : archive.bytes
  const failures: unknown[] = []
  const end = (error: unknown) => {
    failures.push(error)
    ending.abort()
    archive.fail(error instanceof Error ? error : new Error(String(error)))
  }
  const target = createWriteStream(partial, { flags: 'wx', mode: privateFile, flush: true })
  const [filled] = await Promise.all([
    fill(archive, { copy, copyFile, store: assets, createdAt, progress }).catch(end),
    pipeline(withChecksum(beginWith(header, bytes)), target).catch(end),
  ])
  // The first is the cause of the second.
  if (!filled || failures.length > 0) throw failures[0]
  return filled
}

async function* beginWith(header: string, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(header)
  yield* rest
}

interface Contents {
  readonly copy: DatabaseSync
  readonly copyFile: string
  readonly store: Pick<AssetStore, 'find'>
  readonly createdAt: string
  readonly progress: Progress
}

async function fill(archive: ArchiveWriter, contents: Contents): Promise<Omit<MadeBackup, 'bytes'>> {
  const { copy, copyFile, store, createdAt, progress } = contents
  const content = digestContent(copy)
  const assets = namedAssets(copy)
  progress.say(`Backing up ${content.documents} documents and ${assets.length} pictures and files.`)
  const files: ArchivedFile[] = []
  const leftOut: NamedAsset[] = []
  let bytes = 0
  const add = async (path: string, file: string) => {
    const archived = await archive.addFile(path, { file, size: statSync(file).size })
    files.push(archived)
    bytes += archived.size
  }
  await add(databaseName, copyFile)
  for (const asset of assets) {
    try {
      const { path } = await store.find(asset.dataset, asset.kind, asset.name)
      await add(asset.path, path)
    } catch (error) {
      if (!hasCode(error, 'ENOENT') && !(error instanceof ApiError && error.status === 404)) throw error
      leftOut.push(asset)
    }
    progress.tell(() => `${files.length - 1} of ${assets.length} pictures and files, ${megabytes(bytes)}`)
  }
  const manifest: Manifest = { createdAt, files, content, leftOut }
  await archive.addText(manifestName, JSON.stringify(manifest))
  archive.end()
  return { documents: content.documents, assets: files.length - 1, leftOut }
}
