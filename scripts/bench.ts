import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { frontSecretHeader, frontSecretVariable, makeFrontSecret } from '../server/front/front-secret.ts'
import { bareNode } from './bench/start-bare-node.ts'
import { nginxBefore, nginxWithFile } from './bench/nginx.ts'
import { untilIdle } from './bench/idle.ts'
import { lakeCosts } from './bench/lake.ts'
import { residentMemory } from './bench/memory.ts'
import { pageWeights } from './bench/pages.ts'
import { lakeCommand, runScript, runSite, type Running } from './bench/processes.ts'
import { publishToVisible } from './bench/publish.ts'
import { searchCosts } from './bench/search.ts'
import { unknownAddresses } from './bench/unknown.ts'
import { answerOf } from './bench/wire.ts'
import { has, load, median, type Load } from './bench/wrk.ts'
import { lakeScript } from '../server/preparation/lake-command.ts'

/**
 * `npm run bench`: what pages weigh, how fast they are given beside a file server, how soon a change is seen. With `--lake`:
 * what the content lake costs beside groq-js. Prints a table and JSON. Speeds are ratios to nginx with the same bytes, measured in turn in one run: machines are noisy.
 */
const rounds = 5
const seconds = 3
const connections = 32
const instances = 3
const changes = 100

const folder = await mkdtemp(join(tmpdir(), 'nap1325-bench-'))
const dataDir = join(folder, 'data')
const stops: (() => Promise<void>)[] = [() => rm(folder, { recursive: true })]
try {
  if (process.argv.includes('--lake')) {
    const { queries, many } = await lakeCosts(folder)
    console.log('10,000 documents: milliseconds')
    console.table(queries)
    console.log('50,000 documents')
    console.table(many)
  } else await benchSite()
} finally {
  for (const stop of stops.toReversed()) await stop()
}

/** The site, and what serves its pages. */
async function benchSite() {
  lakeCommand(dataDir, 'dataset', 'create', 'production')
  lakeCommand(dataDir, 'import', join(import.meta.dirname, '..', 'sanity', 'seed', 'production.ndjson'))
  const readToken = lakeCommand(dataDir, 'token', 'create', '--role', 'site')
  const writeToken = lakeCommand(dataDir, 'token', 'create', '--role', 'editor')
  const serve = ['serve', '--port', '0', '--data', dataDir, '--public-url', '/lake']
  const lake = kept(await runScript(lakeScript, serve, {}))
  const env = { SANITY_LAKE_URL: lake.url, SANITY_API_READ_TOKEN: readToken }
  const sites: Running[] = []
  for (let instance = 0; instance < instances; instance++) sites.push(kept(await runSite(env)))
  const [site] = sites
  if (!site) throw new Error('There is no site.')

  const pages = await pageWeights(site.url)
  const times = await publishToVisible({ lake: lake.url, token: writeToken, sites }, changes)
  for (const other of sites.slice(1)) await other.stop()
  const speeds = await throughput(site, env)
  const memory = residentMemory(site.child.pid)
  const unknown = await unknownAddresses(site, 20_000)
  const more = await unknownAddresses(site, 20_000)
  await site.stop()
  const search = await searchCosts(folder)

  console.table(pages)
  if (speeds) console.table(speeds)
  const publish = {
    changes,
    instances,
    median: Math.round(median(times)),
    slowest: Math.round(Math.max(...times)),
    withinASecond: times.filter((time) => time <= 1000).length,
  }
  console.table({ 'publish to visible (ms)': publish })
  console.table({ 'a page of findings (ms)': search })
  console.table({
    'memory (MB)': memory,
    'after 20,000 unknown addresses': unknown.after,
    'after 20,000 more': more.after,
  })
  console.log(
    JSON.stringify(
      { date: new Date().toISOString(), machine: machine(), pages, speeds, publish, search, memory, unknown, more },
      null,
      2,
    ),
  )
}

function kept(running: Running): Running {
  stops.push(running.stop)
  return running
}

/** Each server in turn, round after round; the median of the ratios to the file server in the same round. */
async function throughput(site: Running, env: Record<string, string>) {
  for (const [program, flag] of [
    ['nginx', '-v'],
    ['wrk', '-v'],
  ] as const)
    if (!(await has(program, flag))) {
      console.log(`Speeds are not measured: ${program} is not installed.`)
      return null
    }
  const path = '/en'
  const answer = await answerOf(site.url + path)
  const files = await nginxWithFile(answer, join(folder, 'files'))
  const bare = kept(await bareNode(answer, folder, 1))
  const bareWide = kept(await bareNode(answer, folder, availableParallelism()))
  // nginx has a process for each core, and so has the front where nobody says otherwise.
  const single = kept(await runSite({ ...env, FRONT_PROCESSES: '1' }))
  const shipped = await nginxBefore(site.url, join(folder, 'shipped'))
  const secret = makeFrontSecret()
  const next = await runScript('server/processes/next-main.ts', [], {
    ...env,
    [frontSecretVariable]: secret,
    NODE_ENV: 'production',
    SITE_URL: site.url,
  })
  stops.push(files.stop, shipped.stop, next.stop)
  const servers = {
    'nginx, the same bytes': `${files.url}/page.html`,
    'the front, a process for each core': site.url.replace('localhost', '127.0.0.1') + path,
    'the front, one process': single.url.replace('localhost', '127.0.0.1') + path,
    'bare Node, a process for each core': bareWide.url,
    'bare Node, one process': bare.url,
    'the front behind the shipped nginx': shipped.url + path,
    'next start alone': next.url + path,
  }
  // Next alone answers nobody else; all others drop it.
  const headers = { [frontSecretHeader]: secret }
  // Pages are made smaller in the background when they are a few seconds old: that is not what is measured.
  await untilIdle()
  const runs = Object.fromEntries(Object.keys(servers).map((name): [string, Load[]] => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, url] of Object.entries(servers))
      runs[name]?.push(await load(url, { connections, seconds, headers }))
  const baseline = runs['nginx, the same bytes'] ?? []
  return Object.fromEntries(
    Object.entries(runs).map(([name, loads]) => [
      name,
      {
        requestsPerSecond: Math.round(median(loads.map(({ requestsPerSecond }) => requestsPerSecond))),
        ratioToNginx: rounded(
          median(
            loads.map((each, round) => each.requestsPerSecond / (baseline[round]?.requestsPerSecond ?? Number.NaN)),
          ),
        ),
        p99: rounded(median(loads.map(({ p99 }) => p99))),
      },
    ]),
  )
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`
}
