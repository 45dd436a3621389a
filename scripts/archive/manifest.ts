import { createHash } from 'node:crypto'
import { openSync, closeSync, fsyncSync, writeSync } from 'node:fs'
import type { LeftOut } from './scope.ts'
import { recordsOf } from './read-warc.ts'
import type { WrittenFile } from './write-warc.ts'

/** What stands beside an archive. It names nothing that is not in it. */
interface ArchiveManifest {
  /** ISO 8601. */
  readonly made: string
  readonly software: { readonly name: string; readonly version: string }
  /** The public origin of the site. */
  readonly site: string
  readonly file: WrittenFile & { readonly name: string }
  /** Numbers alone: what was left out is named nowhere. */
  readonly leftOut?: Readonly<Record<LeftOut | 'stories', number>>
  /** Of a clean copy: what it was made of, and how many of its records are not in it, and why. */
  readonly from?: WrittenFile
  readonly dropped?: Readonly<Record<string, number>>
}

/** The name of the manifest of an archive. */
export const manifestName = (file: string): string => file.replace(/\.warc\.gz$/, '.manifest.json')

/**
 * Writes a manifest, with every address of the archive as it is on disk.
 * @param archive where that is now
 */
export async function writeManifest(file: string, archive: string, manifest: ArchiveManifest): Promise<void> {
  const addresses: object[] = []
  for await (const { target, status, contentType, body } of recordsOf(archive))
    if (target !== '' && body !== null)
      addresses.push({
        address: target,
        status,
        type: contentType,
        bytes: body.length,
        sha256: createHash('sha256').update(body).digest('hex'),
      })
  const handle = openSync(file, 'wx', 0o600)
  try {
    writeSync(handle, `${JSON.stringify({ ...manifest, addresses }, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
