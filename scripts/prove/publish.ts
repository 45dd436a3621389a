import { join } from 'node:path'
import { lakeCommand, runScript } from '../bench/processes.ts'
import { publishToVisible } from '../bench/publish.ts'
import { faultsOf, type Drill } from './drill.ts'
import { clientFor, makeContent, startSite, type SiteProcess } from './support/site.ts'
import { makeStory, withdrawConsent } from './support/stories.ts'
import { quantile, until } from './support/wait.ts'
import { lakeScript } from '../../server/preparation/lake-command.ts'

const aSecond = 1_000

export const publish: Drill = {
  name: 'publish',
  promise:
    'What is published is on every instance within a second, and what is withdrawn is gone from every instance within a second: with one and with three.',
  async run({ folder, isQuick, say, afterwards }) {
    makeContent(folder)
    const readToken = lakeCommand(folder, 'token', 'create', '--role', 'site')
    const token = lakeCommand(folder, 'token', 'create', '--role', 'editor')
    const serve = ['serve', '--port', '0', '--data', folder, '--public-url', '/lake']
    const lake = await runScript(lakeScript, serve, {})
    afterwards(lake.stop)
    const client = clientFor(folder, lake.url, 'editor')
    const env = { SANITY_LAKE_URL: lake.url, SANITY_API_READ_TOKEN: readToken }
    const sites: SiteProcess[] = []
    const figures: Record<string, number> = {}
    const faults: string[] = []
    for (const instances of [1, 3]) {
      while (sites.length < instances) {
        const site = await startSite(join(folder, `site-${sites.length}`), { env })
        afterwards(site.stop)
        sites.push(site)
      }
      say(`${instances} of them …`)
      const running = sites.map(({ url }) => ({ url }))
      const times = await publishToVisible({ lake: lake.url, token, sites: running }, isQuick ? 20 : 100)
      const gone = await withdrawals(client, sites, isQuick ? 3 : 20)
      const of = `on ${instances}`
      Object.assign(figures, {
        [`published ${of}: median (ms)`]: quantile(times, 0.5),
        [`published ${of}: slowest of ${times.length} (ms)`]: quantile(times, 1),
        [`withdrawn ${of}: median (ms)`]: quantile(gone, 0.5),
        [`withdrawn ${of}: slowest of ${gone.length} (ms)`]: quantile(gone, 1),
      })
      faults.push(
        ...faultsOf(
          [quantile(times, 1) <= aSecond, `${times.filter((time) => time > aSecond).length} changes took longer ${of}`],
          [
            quantile(gone, 1) <= aSecond,
            `${gone.filter((time) => time > aSecond).length} withdrawals took longer ${of}`,
          ],
        ),
      )
    }
    return { figures, faults }
  },
}

/** From the moment at which the record stands until the page is gone from the last instance. Milliseconds. */
async function withdrawals(client: ReturnType<typeof clientFor>, sites: readonly SiteProcess[], count: number) {
  const times: number[] = []
  for (let each = 0; each < count; each++) {
    const { id, path } = await makeStory(client)
    const everywhere = (status: number) =>
      Promise.all(sites.map(({ url }) => until(async () => (await fetch(url + path)).status === status, 30_000, 5)))
    await everywhere(200)
    let written = Number.NaN
    const events = client
      .listen('*[_id == $id && defined(withdrawnOn)]', { id: `consent.${id}` })
      .subscribe(() => (written = performance.now()))
    const began = performance.now()
    const done = withdrawConsent(client, id)
    const gone = await everywhere(410)
    const after = performance.now()
    await done
    events.unsubscribe()
    times.push(gone.includes(null) ? Number.POSITIVE_INFINITY : after - (Number.isNaN(written) ? began : written))
  }
  return times
}
