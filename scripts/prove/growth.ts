import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { lakeCommand } from '../bench/processes.ts'
import { load, type Load } from '../bench/wrk.ts'
import { publishToVisible } from '../bench/publish.ts'
import { sampleContent } from '../sample/sample-content.ts'
import type { Drill } from './drill.ts'
import { clientFor, makeContent, startSite } from './support/site.ts'
import { pagesOf } from './support/pages-of.ts'
import { startTraffic } from './support/traffic.ts'
import { startNewsroom } from './support/newsroom.ts'
import { pause, quantile, until } from './support/wait.ts'

const seconds = 15

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
      const paths = await pagesOf(site.url)
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
      const pages = join(dataDir, 'pages.txt')
      writeFileSync(pages, paths.join('\n'))
      const asked = { connections: 32, seconds: isQuick ? 5 : 15 }
      const home = await load(`${site.url}/en`, asked)
      const peace = await load(site.url, { ...asked, pages })
      const newsroom = startNewsroom(client, site.url)
      const busy = await load(site.url, { ...asked, pages })
      const visible = await newsroom.stop()
      await site.stop()
      Object.assign(figures, {
        [`${stories}: all pages ready (ms)`]: Math.round(ready),
        [`${stories}: random pages a second ÷ home page`]: ratio(peace, home),
        [`${stories}: the same while a story is published each second ÷ quiet`]: ratio(busy, peace),
        [`${stories}: p99 in peace, and meanwhile (ms)`]: `${Math.round(peace.p99)}, ${Math.round(busy.p99)}`,
        [`${stories}: visible meanwhile, median and slowest (ms)`]: `${quantile(visible, 0.5)}, ${quantile(visible, 1)}`,
        [`${stories}: start (ms)`]: Math.round(started),
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

function* lines(stories: number) {
  for (const document of sampleContent({ stories, signatories: 75 })) yield `${JSON.stringify(document)}\n`
}

const ratio = (one: Load, other: Load) => (one.requestsPerSecond / other.requestsPerSecond).toFixed(2)

const shuffled = (paths: readonly string[]) =>
  paths
    .map((path) => ({ path, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ path }) => path)
