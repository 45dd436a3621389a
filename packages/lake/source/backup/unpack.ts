import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { privateFile, privateFolder } from '../storage/data-folder.ts'
import { syncFolder } from '../storage/create-database.ts'
import { readArchive } from './archive.ts'
import { BackupError } from './backup-error.ts'
import { isArchivable } from './content-digest.ts'
import { databaseName, Manifest, manifestName } from './manifest.ts'
import { megabytes, type Progress } from './progress.ts'

const damaged = (what: string) => new BackupError(`The backup is damaged: ${what}. Nothing was touched.`)

/**
 * Unpacks a tar file into a new folder, flushed, and compares each file with the list at its end.
 * @throws BackupError when something is missing, too much, or not as it was written
 */
export async function unpack(bytes: AsyncIterable<Uint8Array>, folder: string, progress: Progress): Promise<Manifest> {
  const written = new Map<string, { readonly size: number; readonly sha256: string }>()
  let manifest: Manifest | null = null
  let total = 0
  for await (const { name, bytes: own } of readArchive(bytes)) {
    if (manifest) throw damaged(`${name} stands behind its end`)
    if (name === manifestName) {
      manifest = readManifest(await text(own))
      continue
    }
    if ((name !== databaseName && !isArchivable(name)) || written.has(name)) throw damaged(`it holds "${name}"`)
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true, mode: privateFolder })
    const hash = createHash('sha256')
    let size = 0
    await pipeline(
      own,
      async function* hashed(source: AsyncIterable<Uint8Array>) {
        for await (const part of source) {
          hash.update(part)
          size += part.length
          yield part
        }
      },
      createWriteStream(path, { flags: 'wx', mode: privateFile, flush: true }),
    )
    written.set(name, { size, sha256: hash.digest('hex') })
    total += size
    progress.tell(() => `Unpacked ${written.size} files, ${megabytes(total)}`)
  }
  if (!manifest) throw damaged('the list at its end is missing')
  for (const { path, size, sha256 } of manifest.files) {
    const found = written.get(path)
    if (found?.size !== size || found.sha256 !== sha256) throw damaged(`${path} is not as it was`)
  }
  if (manifest.files.length !== written.size) throw damaged('it holds more than its list says')
  for (const path of new Set([...written.keys()].flatMap((name) => above(name)))) syncFolder(join(folder, path))
  return manifest
}

/** The folders that lead to a file, from the innermost. */
function above(path: string): string[] {
  const folder = dirname(path)
  return folder === '.' ? ['.'] : [folder, ...above(folder)]
}

function readManifest(json: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(json))
  } catch (cause) {
    throw new BackupError('The backup is damaged: its list cannot be read. Nothing was touched.', { cause })
  }
}
