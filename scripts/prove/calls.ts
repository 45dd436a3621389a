import { join } from 'node:path'
import { lakeScript } from '../../server/preparation/lake-command.ts'
import { lakeCommand, runScript } from '../bench/processes.ts'
import { faultsOf, type Drill } from './drill.ts'
import { sitePages } from '../pages/site-pages.ts'
import { restartAway } from './support/restart-away.ts'
import { makeContent, startSite } from './support/site.ts'
import { startTraffic } from './support/traffic.ts'
import { unreliable, type UnreliableApi } from './support/unreliable-api.ts'
import { pause, until } from './support/wait.ts'

/** How often the content API may be asked for anything, in ten minutes and in the quick form's one. */
const most = { idle: { long: 20, short: 6 }, away: { long: 100, short: 30 } }

export const calls: Drill = {
  name: 'calls',
  promise:
    'While nothing changes, and while it is away, the content API is left alone: 20 calls in ten minutes, and 100, whatever readers ask for; none of them fails. Started again meanwhile, it gives what shows no story.',
  async run({ folder, isQuick, say, afterwards }) {
    makeContent(folder)
    const readToken = lakeCommand(folder, 'token', 'create', '--role', 'site')
    const writeToken = lakeCommand(folder, 'token', 'create', '--role', 'editor')
    const lake = await runScript(lakeScript, ['serve', '--port', '0', '--data', folder], {})
    afterwards(lake.stop)
    const api = await unreliable(lake.url)
    afterwards(async () => api.stop())
    const env = { SANITY_LAKE_URL: api.url, SANITY_API_READ_TOKEN: readToken, SANITY_API_WRITE_TOKEN: writeToken }
    const site = await startSite(join(folder, 'site'), { env })
    afterwards(site.stop)
    const paths = await sitePages(site.url)
    for (const path of paths) await (await fetch(site.url + path)).arrayBuffer()
    const minutes = isQuick ? 1 : 10
    const during = async (what: string) => {
      say(`${what} for ${minutes} minutes …`)
      const before = api.calls()
      const traffic = startTraffic(site.url, null, paths)
      await pause(minutes * 60_000)
      await traffic.stop()
      const { length: failed } = traffic.failedReads
      return { count: api.calls() - before, reads: traffic.reads(), failed, slowest: traffic.slowestRead() }
    }
    // What follows a start has been asked.
    await calm(api)
    const idle = await during('nothing changes')
    api.become('fails')
    const away = await during('it is away')
    say('started again while it is away …')
    const again = await restartAway(site, api, join(folder, 'site'), { env, afterwards })
    const [mostIdle, mostAway] = [most.idle, most.away].map(({ long, short }) => (isQuick ? short : long))
    return {
      figures: {
        minutes,
        'calls while nothing changes': idle.count,
        'calls while it is away': away.count,
        'reads meanwhile': idle.reads + away.reads,
        'slowest read while it is away (ms)': away.slowest,
        'started again meanwhile: pages without a story': again.free,
        'pages that show one, and wait': again.others,
        'all are there after it is back (ms)': again.back ?? 'not in a minute',
      },
      faults: faultsOf(
        [idle.count <= (mostIdle ?? 0), `${idle.count} calls in ${minutes} minutes in which nothing changed`],
        [away.count <= (mostAway ?? 0), `${away.count} calls in ${minutes} minutes in which it was away`],
        [idle.failed + away.failed === 0, `${idle.failed + away.failed} reads failed`],
        [
          again.free > 10 && again.failed === 0,
          `${again.failed} of ${again.free} pages without a story were not there`,
        ],
        [again.shown === 0, `${again.shown} pages showed a story before it was known who agrees`],
        [again.back !== null, 'a minute after it was back not all pages were there'],
      ),
    }
  },
}

/** Waits until nothing has been asked for a while. */
async function calm(api: UnreliableApi): Promise<void> {
  let last = -1
  await until(async () => {
    const isCalm = api.calls() === last
    last = api.calls()
    await pause(5_000)
    return isCalm
  }, 120_000)
}
