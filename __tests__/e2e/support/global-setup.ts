import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSite } from './running-site'

/** Starts one site with fresh content for all journeys; each makes what it changes. */
export default async function setUp(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-journeys-'))
  const site = await startSite(dataDir)
  process.env.SITE_URL = site.url
  process.env.DATA_DIR = dataDir
  return async () => {
    await site.interrupt()
    // What the site said while a journey failed is half of why.
    await mkdir('.tmp', { recursive: true })
    await writeFile('.tmp/journeys-site.log', site.output())
    await rm(dataDir, { recursive: true })
  }
}
