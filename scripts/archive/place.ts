import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { SetupError } from '../../server/preparation/setup-error.ts'
import { manifestName } from './manifest.ts'

/** Where an archive is made, and where it is to be. */
export interface ArchivePlace {
  /** For what is not finished; beside the place, so that what is finished is renamed. */
  readonly folder: string
  readonly archive: string
  readonly manifest: string
  /** Puts both in their place. */
  finish(): Promise<void>
  /** Removes whatever is not finished. */
  clear(): Promise<void>
}

/** @throws SetupError where something is there already, or nothing can be written */
export async function placeFor(out: string): Promise<ArchivePlace> {
  const file = resolve(out)
  if (!file.endsWith('.warc.gz')) throw new SetupError(`--out names a file that ends with .warc.gz; it was ${out}.`)
  for (const there of [file, manifestName(file)])
    if (existsSync(there))
      throw new SetupError(`${there} is there already, and is not written over. Choose another name.`)
  const folder = await mkdtemp(join(dirname(file), '.archive-')).catch((error: unknown) => {
    throw new SetupError(
      `nothing can be written in ${dirname(file)} (${error instanceof Error ? error.message : String(error)}).`,
    )
  })
  const archive = join(folder, 'site.warc.gz')
  const manifest = join(folder, 'site.manifest.json')
  return {
    folder,
    archive,
    manifest,
    async finish() {
      await rename(manifest, manifestName(file))
      await rename(archive, file)
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}
