import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSite, type StartedSite } from './running-site'
import { clientAt, lake, lakeScript } from './site'

const root = join(import.meta.dirname, '..', '..', '..')

/** Whatever was started: a test that fails half-way must leave nothing running. */
const running = new Set<ChildProcess>()

/** Ends every lake that is still running; for `afterAll`. */
export const endLakes = () => running.forEach((child) => child.kill('SIGKILL'))

/** A lake that runs alone, for several sites to read. */
export async function startLake(dataDir: string, port: string) {
  const config = join(root, 'lake.config.json')
  const args = ['serve', '--port', port, '--data', dataDir, '--config', config, '--public-url', '/lake']
  const child = spawn(process.execPath, [lakeScript, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data', { signal: AbortSignal.timeout(60_000) })
  const { listening } = JSON.parse(String(line))
  return { url: String(listening), child }
}

export async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit', { signal: AbortSignal.timeout(10_000) })
  child.kill('SIGKILL')
  await ended
  running.delete(child)
}

/** A folder with the first content, a lake on it, sites that read it, and a client that writes. */
export async function startSitesOnOneLake(count: number) {
  const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-sites-'))
  await lake(['dataset', 'create', 'production', '--visibility', 'private'], { dataDir })
  await lake(['import', join(root, 'sanity', 'seed', 'production.ndjson')], { dataDir })
  const readToken = await lake(['token', 'create', '--role', 'site'], { dataDir })
  const token = await lake(['token', 'create', '--role', 'editor', '--label', 'writer'], { dataDir })
  const { url, child } = await startLake(dataDir, '0')
  const sites: StartedSite[] = []
  for (let instance = 0; instance < count; instance++)
    sites.push(
      await startSite(join(dataDir, `site-${instance}`), { SANITY_LAKE_URL: url, SANITY_API_READ_TOKEN: readToken }),
    )
  const client = clientAt(url, token)
  return { dataDir, lakeUrl: url, child, sites, client }
}
