import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BackupError } from './backup-error.ts'
import { digestContent, namedAssets } from './content-digest.ts'
import { databaseName, type Manifest } from './manifest.ts'
import { megabytes, type Progress } from './progress.ts'

const wrong = (what: string) =>
  new BackupError(`What was unpacked is not what was backed up: ${what}. Nothing was touched.`)

/**
 * Reads back what lies in the folder now, byte by byte, and the database, document by document.
 * @throws BackupError
 */
export async function verifyUnpacked(folder: string, manifest: Manifest, progress: Progress): Promise<void> {
  let read = 0
  for (const { path, sha256 } of manifest.files) {
    const hash = createHash('sha256')
    for await (const part of createReadStream(join(folder, path), { highWaterMark: 1 << 18 })) {
      hash.update(part)
      read += part.length
    }
    if (hash.digest('hex') !== sha256) throw wrong(path)
    progress.tell(() => `Compared ${megabytes(read)}`)
  }
  const database = new DatabaseSync(join(folder, databaseName), { readOnly: true })
  try {
    const [check] = database.prepare('PRAGMA integrity_check(1)').all()
    if (check?.integrity_check !== 'ok') throw wrong(`the database is damaged (${check?.integrity_check})`)
    const { documents, damaged, sha256 } = digestContent(database)
    const { content, files, leftOut } = manifest
    if (documents !== content.documents || damaged !== content.damaged || sha256 !== content.sha256)
      throw wrong(`it has ${documents} documents, ${damaged} of them damaged`)
    const known = new Set([...files, ...leftOut].map(({ path }) => path))
    const missing = namedAssets(database).find(({ path }) => !known.has(path))
    if (missing) throw wrong(`${missing.path} is missing`)
  } finally {
    database.close()
  }
}
