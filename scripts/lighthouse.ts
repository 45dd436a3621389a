import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lighthouseRuns } from './bench/lighthouse-runs.ts'
import { runSite } from './bench/processes.ts'
import { kindOf } from './bench/sample-pages.ts'
import { sitePages } from './pages/site-pages.ts'
import { ensureChromium } from './test/chromium.ts'
import { findHeadless } from './test/find-chromium.ts'

/** `npm run lighthouse [runs]`: a page of each kind in each language, on a phone. Fails below 100, and 99 for speed. */
const runs = Number(process.argv[2] ?? 5)
// One with windows draws in a process of its own beside the page, and takes from a small machine what is measured here.
const chromium = findHeadless() ?? ensureChromium()
const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-lighthouse-'))
const site = await runSite({ DATA_DIR: dataDir })
try {
  const paths = [...new Map((await sitePages(site.url)).map((path) => [kindOf(path), path])).values()]
  const results = await lighthouseRuns(chromium, site.url, paths, runs)
  console.table(results.map(({ path, scores, remarks }) => ({ path, ...scores, remarks: remarks.join(', ') })))
  console.log(JSON.stringify({ date: new Date().toISOString(), runs, results }, null, 2))
  const isGood = results.every(
    ({ scores: { performance, ...others } }) =>
      performance >= 99 && Object.values(others).every((score) => score === 100),
  )
  process.exitCode = isGood ? 0 : 1
} finally {
  await site.stop()
  await rm(dataDir, { recursive: true })
}
