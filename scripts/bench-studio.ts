import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { runBareStudio } from './bench/bare-studio.ts'
import { firstLoad, type FirstLoad } from './bench/first-load.ts'
import { untilIdle } from './bench/idle.ts'
import { lakeCommand, runSite } from './bench/processes.ts'
import { median } from './bench/wrk.ts'
import { ensureChromium } from './test/chromium.ts'

/** `npm run bench-studio`: how heavy our Studio is to open beside a bare one of the same version. Fails above 1.3 times. */
const rounds = 5
const most = 1.3

const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-studio-'))
const stops: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true })]
try {
  const site = await runSite({ DATA_DIR: dataDir })
  stops.push(site.stop)
  const bare = await runBareStudio(`${site.url}/lake`)
  stops.push(bare.stop)
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] })
  stops.push(() => browser.close())

  const open = async (url: string) => {
    const page = await (await browser.newContext()).newPage()
    const email = `bench.${new URL(url).port}@example.org`
    lakeCommand(dataDir, 'user', 'create', email, '--name', 'Bench', '--role', 'editor')
    await page.goto(lakeCommand(dataDir, 'sign-in-link', email, '--studio', `${url}/studio`))
    await page.getByTestId('studio-layout').waitFor({ timeout: 120_000 })
    return page
  }
  const pages = { 'a bare Studio': await open(bare.url), ours: await open(site.url) }
  const urls = { 'a bare Studio': bare.url, ours: site.url }
  const loads: Record<keyof typeof pages, FirstLoad[]> = { 'a bare Studio': [], ours: [] }
  for (let round = 0; round < rounds; round++)
    for (const name of ['a bare Studio', 'ours'] as const) {
      await untilIdle()
      loads[name].push(await firstLoad(pages[name], urls[name]))
    }

  const figures = (name: keyof typeof pages) => ({
    requests: median(loads[name].map(({ requests }) => requests)),
    scriptBytes: median(loads[name].map(({ scriptBytes }) => scriptBytes)),
    time: median(loads[name].map(({ time }) => time)),
  })
  const [theirs, own] = [figures('a bare Studio'), figures('ours')]
  const ratio = {
    requests: own.requests / theirs.requests,
    scriptBytes: own.scriptBytes / theirs.scriptBytes,
    time: own.time / theirs.time,
  }
  console.table({ 'a bare Studio': theirs, ours: own, 'times as much': ratio })
  const elsewhere = loads.ours.flatMap((load) => load.elsewhere)
  if (elsewhere.length > 0) console.log(`Ours asked elsewhere: ${[...new Set(elsewhere)].join(', ')}`)
  console.log(JSON.stringify({ date: new Date().toISOString(), rounds, theirs, own, ratio }, null, 2))
  process.exitCode = Object.values(ratio).every((each) => each <= most) && elsewhere.length === 0 ? 0 : 1
} finally {
  for (const stop of stops.toReversed()) await stop()
}
