import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { lakeCommand } from '../bench/processes.ts'
import { load, type LoadOptions } from '../bench/wrk.ts'
import { publishToVisible } from '../bench/publish.ts'
import { sampleContent } from '../sample/sample-content.ts'
import type { Drill } from './drill.ts'
import { clientFor, makeContent, startSite } from './support/site.ts'
import { sitePages } from '../pages/site-pages.ts'
import { startTraffic } from './support/traffic.ts'
import { newsroom } from './support/newsroom.ts'
import { memoryOf } from './support/process-tree.ts'
import { inWords, startSteadyLoad } from './support/start-steady-load.ts'
import { pause, quantile, until } from './support/wait.ts'

const seconds = 15

/** Requests a second, whatever the answers take. */
const rate = 2_000

export const growth: Drill = {
  name: 'growth',
  promise: 'With 1,000 and with 10,000 stories: what pages, publishing and searching cost. Reported, not judged.',
  async run({ folder, isQuick, say, afterwards }) {
    const figures: Record<string, string | number> = {}
    for (const stories of isQuick ? [1_000] : [1_000, 10_000]) {
      say(`${stories} stories …`)
      const dataDir = join(folder, String(stories))
      mkdirSync(dataDir)
      makeContent(dataDir)
      const file = join(dataDir, 'sample.ndjson')
      await pipeline(Readable.from(lines(stories)), createWriteStream(file))
      lakeCommand(dataDir, 'import', file)
      const began = performance.now()
      const site = await startSite(dataDir, { isWarm: false })
      afterwards(site.stop)
      const started = performance.now() - began
      // A large site has no list of its pages yet when it says that it runs.
      let paths: readonly string[] = []
      const hasPages = async () => (paths = await sitePages(site.url).catch(() => [])).length > 0
      if (!(await until(hasPages, 60_000))) throw new Error('There was no list of pages in a minute.')
      const client = clientFor(dataDir, `${site.url}/lake`, 'editor')
      const traffic = startTraffic(site.url, null, shuffled(paths))
      await pause(seconds * 1000)
      await traffic.stop()
      const token = client.config().token ?? ''
      const lake = `${site.url}/lake`
      const times = await publishToVisible({ lake, token, sites: [{ url: site.url }] }, isQuick ? 5 : 20)
      const searches: number[] = []
      for (const question of ['mediator', 'womn', 'council meeting', 'zzzzqqqq', 'training school']) {
        const asked = performance.now()
        await (await fetch(`${site.url}/en/search?${new URLSearchParams({ q: question })}`)).arrayBuffer()
        searches.push(performance.now() - asked)
      }
      if (!(await until(async () => site.output().includes('pages are ready ('), 600_000)))
        throw new Error('The pages were not ready in ten minutes.')
      const ready = performance.now() - began
      // Some were made old while others were rendered.
      for (const path of paths) await (await fetch(site.url + path)).arrayBuffer()
      const pages = join(dataDir, 'pages.txt')
      writeFileSync(pages, paths.join('\n'))
      const asked = { connections: 32, seconds: isQuick ? 5 : 15 }
      const { home, peace } = await inTurn(site.url, pages, asked)
      const staff = await newsroom(client, site.url)
      const under = async <T>(work: () => Promise<T>) => {
        const steady = await startSteadyLoad(site.url, pages, rate)
        const result = await work()
        return { result, load: await steady.stop() }
      }
      const quiet = await under(() => pause(asked.seconds * 1000))
      const [busy] = await Promise.all([load(site.url, { ...asked, pages }), staff.publish(asked.seconds)])
      const publishing = await under(() => staff.publish(isQuick ? 10 : 100))
      const withdrawing = await under(() => staff.withdraw(isQuick ? 5 : 20))
      const renaming = await under(staff.renameSignatories)
      const settings = await under(async () => {
        const title = await staff.changeSettings()
        await pause(asked.seconds * 1000)
        return title
      })
      const most = memoryOf(site.pid)
      // They are rendered again in the background; what was withdrawn, by the first who asks.
      const isNew = async (path: string) => (await (await fetch(site.url + path)).text()).includes(settings.result)
      const pagesOfPeople = paths.filter((path) => /^\/(en|nl)(\/|$)/.test(path))
      await until(async () => await allOf(pagesOfPeople, isNew), 300_000)
      await site.stop()
      const again = performance.now()
      const restarted = await startSite(dataDir, { isWarm: false, env: { PORT: new URL(site.url).port } })
      afterwards(restarted.stop)
      const firstPage = await until(async () => (await fetch(`${restarted.url}/en`)).ok, 60_000)
      await Promise.all(
        Array.from({ length: 8 }, async (_, lane) => {
          for (const path of paths.filter((_each, place) => place % 8 === lane))
            await (await fetch(restarted.url + path)).arrayBuffer()
        }),
      )
      const allAgain = performance.now() - again
      const [, asTheyWere = '0'] = /(\d+) pages are as they were/.exec(restarted.output()) ?? []
      await restarted.stop()
      Object.assign(figures, {
        [`${stories}: all pages ready (ms)`]: Math.round(ready),
        [`${stories}: random pages a second ÷ home page`]: (peace / home).toFixed(2),
        [`${stories}: random pages a second`]: Math.round(peace),
        [`${stories}: the same while a story is published each second ÷ quiet`]: (
          busy.requestsPerSecond / peace
        ).toFixed(2),
        [`${stories}: ${rate} a second in peace`]: inWords(quiet.load),
        [`${stories}: ${rate} a second while a story is published each second`]: inWords(publishing.load),
        [`${stories}: visible meanwhile (ms)`]: inTime(publishing.result),
        [`${stories}: ${rate} a second while a story is withdrawn each second`]: inWords(withdrawing.load),
        [`${stories}: withdrawn everywhere meanwhile (ms)`]: inTime(withdrawing.result),
        [`${stories}: ${rate} a second while 75 signatories are published one after the other`]: inWords(renaming.load),
        [`${stories}: ${rate} a second after the settings were published`]: inWords(settings.load),
        [`${stories}: memory of the site (MB)`]: most,
        [`${stories}: start (ms)`]: Math.round(started),
        [`${stories}: after a restart, all pages answered (ms)`]: Math.round(allAgain),
        [`${stories}: after a restart, pages that are as they were`]: Number(asTheyWere),
        [`${stories}: after a restart, home once it says that it runs (ms)`]: firstPage ?? Number.POSITIVE_INFINITY,
        [`${stories}: pages`]: paths.length,
        [`${stories}: random pages a second, while it warms up`]: Math.round(traffic.reads() / seconds),
        [`${stories}: slowest page (ms)`]: traffic.slowestRead(),
        [`${stories}: publish to visible, median (ms)`]: quantile(times, 0.5),
        [`${stories}: publish to visible, slowest (ms)`]: quantile(times, 1),
        [`${stories}: a search, slowest (ms)`]: quantile(searches, 1),
      })
    }
    return { figures, faults: [] }
  },
}

async function allOf(paths: readonly string[], is: (path: string) => Promise<boolean>): Promise<boolean> {
  let all = true
  for (const path of paths) all = (await is(path)) && all
  return all
}

function* lines(stories: number) {
  for (const document of sampleContent({ stories, signatories: 75 })) yield `${JSON.stringify(document)}\n`
}

const inTime = (times: readonly number[]) =>
  `median ${quantile(times, 0.5)}, slowest ${quantile(times, 1)}, ${times.filter((time) => time <= 1_000).length} of ${times.length} within a second`

/**
 * The home page and random ones in turn, five times; the medians, in requests a second. Which front has how many of the connections
 * is decided as they are opened, and may be all of them.
 */
async function inTurn(url: string, pages: string, asked: LoadOptions) {
  const found: { readonly home: number; readonly random: number }[] = []
  for (let round = 0; round < 5; round++) {
    const share = { ...asked, seconds: asked.seconds / 5 }
    const home = await load(`${url}/en`, share)
    const random = await load(url, { ...share, pages })
    found.push({ home: home.requestsPerSecond, random: random.requestsPerSecond })
  }
  const middle = (rates: readonly number[]) => quantile(rates, 0.5)
  return { home: middle(found.map(({ home }) => home)), peace: middle(found.map(({ random }) => random)) }
}

const shuffled = (paths: readonly string[]) =>
  paths
    .map((path) => ({ path, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ path }) => path)
