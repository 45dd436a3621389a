import { join } from 'node:path'
import { unreliable, type Mood } from './support/unreliable-api.ts'
import { lakeCommand, runScript } from '../bench/processes.ts'
import { faultsOf, type Drill } from './drill.ts'
import { clientFor, makeContent, startSite } from './support/site.ts'
import { sitePages } from '../pages/site-pages.ts'
import { startTraffic } from './support/traffic.ts'
import { pause, until } from './support/wait.ts'
import { lakeScript } from '../../server/preparation/lake-command.ts'

const moods: readonly Mood[] = ['hangs', 'fails', 'talks nonsense', 'says nothing']

/** Longest that a reader of a kept page waits. Milliseconds. */
const atOnce = 1_000

/** Until what changed meanwhile is public. Milliseconds. */
const longestReturn = 5_000

export const contentApi: Drill = {
  name: 'content-api',
  promise:
    'A content API that hangs, fails or talks nonsense for a minute costs no reader a kept page, and nobody waits for it; when it is well, so is the site.',
  async run({ folder, isQuick, say, afterwards }) {
    makeContent(folder)
    const readToken = lakeCommand(folder, 'token', 'create', '--role', 'site')
    const lake = await runScript(lakeScript, ['serve', '--port', '0', '--data', folder], {})
    afterwards(lake.stop)
    const api = await unreliable(lake.url)
    afterwards(async () => api.stop())
    const env = { SANITY_LAKE_URL: api.url, SANITY_API_READ_TOKEN: readToken }
    const site = await startSite(join(folder, 'site'), { env })
    afterwards(site.stop)
    const client = clientFor(folder, lake.url, 'editor')
    const paths = await sitePages(site.url)
    const { _id } = await client.create({ _type: 'partner', slug: { _type: 'slug', current: 'prove' } })
    const rename = async () => {
      const value = `Signatory ${crypto.randomUUID()}`
      await client.patch(_id, { set: { name: [{ _key: 'en', language: 'en', value }] } }).commit()
      return until(async () => (await (await fetch(`${site.url}/en/signatories`)).text()).includes(value), 60_000)
    }
    const figures: Record<string, string | number> = {}
    const faults: string[] = []
    for (const mood of moods) {
      say(`it ${mood} …`)
      // All is stale when it begins: what changed has been told, and cannot be asked for.
      await rename()
      for (const path of paths) await (await fetch(site.url + path)).arrayBuffer()
      await client.patch(_id, { set: { note: mood } }).commit()
      api.become(mood)
      const traffic = startTraffic(site.url, null, paths)
      await pause((isQuick ? 10 : 60) * 1000)
      await traffic.stop()
      api.become('well')
      const back = await rename()
      const { length: failed } = traffic.failedReads
      Object.assign(figures, {
        [`${mood}: reads`]: traffic.reads(),
        [`${mood}: failed reads`]: failed,
        [`${mood}: slowest read (ms)`]: traffic.slowestRead(),
        [`${mood}: fresh again after (ms)`]: Math.round(back ?? Number.POSITIVE_INFINITY),
      })
      faults.push(
        ...faultsOf(
          [failed === 0, `${mood}: ${failed} reads failed, first ${traffic.failedReads[0]}`],
          [traffic.slowestRead() <= atOnce, `${mood}: a reader waited ${traffic.slowestRead()} ms`],
          [back !== null && back <= longestReturn, `${mood}: not fresh in ${longestReturn} ms`],
        ),
      )
    }
    return { figures, faults }
  },
}
