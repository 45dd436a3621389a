import { basename } from 'node:path'
import { machinePaths, rootPaths } from '../../lib/routes/machines.ts'
import { dataPaths } from '../../lib/addresses/addresses.ts'
import { askAt } from './ask.ts'
import { checkArchive } from './check-archive.ts'
import type { ContentToArchive } from './content-to-archive.ts'
import { crawl } from './crawl.ts'
import { writeManifest } from './manifest.ts'
import type { ArchivePlace } from './place.ts'
import type { SiteToKeep } from './site-to-keep.ts'
import { infoRecord, openFile, responseRecord } from './write-warc.ts'

interface MakeOptions {
  readonly content: Pick<ContentToArchive, 'notToKeep'>
  /** A site in which what may not be kept is not. */
  readonly site: Pick<SiteToKeep, 'site' | 'origin'>
  readonly place: ArchivePlace
  /** The name that the archive will have. */
  readonly out: string
  readonly version: string
  tell(line: () => string): void
}

/** Everything that does not have to be led to. */
const seeds = ['/', ...rootPaths, ...machinePaths(), ...dataPaths()]

/**
 * Makes an archive of a site, with its manifest.
 * @returns what to tell whoever asked for it
 * @throws SetupError where it would have something in it that may not be kept, or not everything that it should; then nothing is in its place
 */
export async function makeArchive({ content, site, place, out, version, tell }: MakeOptions): Promise<string> {
  const { siteUrl } = site.site
  const { ask, close } = askAt(site.origin, siteUrl)
  try {
    const file = await openFile(place.archive)
    await file.add(await infoRecord(basename(out), `nap1325 ${version}`, siteUrl))
    const left = await crawl({
      site: site.site,
      ask,
      seeds,
      take: async (url, answer) => file.add(await responseRecord(url, answer, new Date())),
      tell,
    })
    const written = await file.end()
    tell(() => 'looking for what may not be in it')
    // As of now: somebody may have taken something back meanwhile.
    const notToKeep = await content.notToKeep()
    await checkArchive(place.archive, notToKeep)
    await writeManifest(place.manifest, place.archive, {
      made: new Date().toISOString(),
      software: { name: 'nap1325', version },
      site: siteUrl,
      file: { name: basename(out), ...written },
      leftOut: { stories: notToKeep.leftOut, ...left },
    })
    await place.finish()
    return `${out}: ${written.records - 1} addresses, ${written.bytes} bytes. Left out: ${notToKeep.leftOut} stories whose consent does not include archives.`
  } finally {
    close()
  }
}
