import type { SanityClient } from '@sanity/client'
import { createClient } from '@sanity/client'
import { faultsOf, type Drill } from './drill.ts'
import { commandOf } from './support/process-tree.ts'
import { clientFor, startSite, type SiteProcess } from './support/site.ts'
import { lostOf } from './support/lost-of.ts'
import { sitePages } from '../pages/site-pages.ts'
import { startTraffic } from './support/traffic.ts'
import { pause, quantile, until } from './support/wait.ts'

/** Until everything answers again. Milliseconds. */
const longestReturn = 10_000

const readers = 8

const lake = /lake\/source\/cli\.ts/
const next = /next-main\.ts/
const front = /front-main\.ts/

/** Whom to end: what it is called, and how to tell it by its command line. */
const victims: readonly (readonly [string, (command: string) => boolean])[] = [
  ['the lake', (command) => lake.test(command)],
  ['Next', (command) => next.test(command)],
  // Those for queries, for pictures and for whatever else is costly, in turn.
  ['a worker', (command) => ![lake, next, front].some((each) => each.test(command))],
  ['a front process', (command) => front.test(command)],
]

export const kills: Drill = {
  name: 'kills',
  promise:
    '`kill -9` of the lake, of Next, of a worker, of a front process and of everything loses no acknowledged write and no read of a kept page; all is back within 10 s.',
  async run({ folder, isQuick, say, afterwards }) {
    let site = await startSite(folder, { env: { FRONT_PROCESSES: '2' } })
    afterwards(() => site.stop())
    let client = clientFor(folder, `${site.url}/lake`, 'editor')
    const paths = await sitePages(site.url)
    const rounds = isQuick ? 3 : 20
    const figures: Record<string, string | number> = {}
    const faults: string[] = []
    for (const [name, isMeant] of victims) {
      say(`${name}, ${rounds} times …`)
      const { outcome, problems } = await endAgainAndAgain({ site, client, paths, name, rounds, isMeant })
      Object.assign(figures, outcome)
      faults.push(...problems)
    }
    say(`everything, ${rounds} times …`)
    const starts: number[] = []
    const acknowledged = new Set<string>()
    for (let round = 0; round < rounds; round++) {
      const traffic = startTraffic(site.url, client, paths, readers)
      await pause(1_000)
      await Promise.all([site.kill(), traffic.stop()])
      for (const id of traffic.acknowledged) acknowledged.add(id)
      const began = performance.now()
      site = await startSite(folder, { env: { FRONT_PROCESSES: '2' }, isWarm: false })
      await until(async () => (await fetch(`${site.url}/en`)).status === 200, 60_000)
      starts.push(performance.now() - began)
      client = createClient({ ...client.config(), apiHost: `${site.url}/lake` })
    }
    const lost = await lostOf(client, acknowledged)
    return {
      figures: {
        ...figures,
        'everything: acknowledged writes': acknowledged.size,
        'everything: lost writes': lost.length,
        'everything: slowest start (ms)': quantile(starts, 1),
      },
      faults: [
        ...faults,
        ...faultsOf(
          [lost.length === 0, `everything: ${lost.length} acknowledged writes lost`],
          [quantile(starts, 1) <= longestReturn, `everything: ${quantile(starts, 1)} ms until a page was there`],
        ),
      ],
    }
  },
}

interface Ending {
  readonly site: SiteProcess
  readonly client: SanityClient
  readonly paths: readonly string[]
  readonly name: string
  readonly rounds: number
  readonly isMeant: (command: string) => boolean
}

async function endAgainAndAgain({ site, client, paths, name, rounds, isMeant }: Ending) {
  const traffic = startTraffic(site.url, client, paths, readers)
  const returns: (number | null)[] = []
  const ended = { count: 0 }
  const find = () => site.processes(/./).filter((pid) => isMeant(commandOf(pid)))
  const isWell = async () => {
    const [page, ping] = await Promise.all([fetch(`${site.url}/en`), fetch(`${site.url}/lake/v1/ping`)])
    // A search is never kept for long: it needs Next and the lake.
    const search = await fetch(`${site.url}/en/search?q=${crypto.randomUUID().slice(0, 6)}`)
    return page.ok && ping.ok && search.ok
  }
  for (let round = 0; round < rounds; round++) {
    const found = find()
    const victim = found[round % Math.max(1, found.length)]
    if (victim === undefined) break
    await pause(300)
    process.kill(victim, 'SIGKILL')
    ended.count += 1
    await until(async () => find().length > 0, longestReturn)
    returns.push(await until(isWell, 60_000))
  }
  await traffic.stop()
  if (ended.count === 0) return { outcome: { [`${name}: ended`]: 'there is no such process' }, problems: [] }
  const lost = await lostOf(client, traffic.acknowledged)
  const slowest = returns.includes(null)
    ? Number.POSITIVE_INFINITY
    : quantile(
        returns.flatMap((each) => each ?? []),
        1,
      )
  // What a front process was answering breaks off with it.
  const allowed = name === 'a front process' ? readers * ended.count : 0
  const { length: failed } = traffic.failedReads
  return {
    outcome: {
      [`${name}: ended`]: ended.count,
      [`${name}: acknowledged writes`]: traffic.acknowledged.size,
      [`${name}: lost writes`]: lost.length,
      [`${name}: reads`]: traffic.reads(),
      [`${name}: failed reads`]: failed,
      [`${name}: slowest return (ms)`]: slowest,
    },
    problems: faultsOf(
      [lost.length === 0, `${name}: ${lost.length} acknowledged writes lost`],
      [failed <= allowed, `${name}: ${failed} reads failed, first ${traffic.failedReads[0]}`],
      [slowest <= longestReturn, `${name}: ${slowest} ms until all was well`],
    ),
  }
}
