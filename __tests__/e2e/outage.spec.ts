import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@sanity/client'
import { expect, test } from '@playwright/test'
import { lake } from './support/site'
import { startSite, type StartedSite } from './support/running-site'

const root = join(import.meta.dirname, '..', '..')

/** A lake that runs alone, for several sites to read. */
async function startLake(dataDir: string, port: string) {
  const args = ['serve', '--port', port, '--data', dataDir, '--public-url', '/lake']
  const child = spawn(process.execPath, [join(root, 'sanity', 'lake', 'cli.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data')
  const { listening } = JSON.parse(String(line))
  return { url: String(listening), child }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  running.delete(child)
}

/** Whatever was started: a test that fails half-way must leave nothing running. */
const running = new Set<ChildProcess>()
test.afterAll(() => running.forEach((child) => child.kill('SIGKILL')))

test('several sites on one lake are fresh within a second, and outlive it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-outage-'))
  await lake(['dataset', 'create', 'production'], { dataDir })
  await lake(['import', join(root, 'sanity', 'seed', 'production.ndjson')], { dataDir })
  const readToken = await lake(['token', 'create', '--role', 'viewer'], { dataDir })
  const token = await lake(['token', 'create', '--role', 'editor', '--label', 'writer'], { dataDir })
  const first = await startLake(dataDir, '0')
  const settings = { SANITY_LAKE_URL: first.url, SANITY_API_READ_TOKEN: readToken }
  const sites: StartedSite[] = []
  for (let instance = 0; instance < 2; instance++) sites.push(await startSite('', settings))
  // Sites that are still busy with their start are not what is measured here.
  for (const site of sites) await expect.poll(site.output, { timeout: 60_000 }).toContain('pages are ready (')
  const client = createClient({
    projectId: 'nap1325',
    dataset: 'production',
    apiVersion: '2026-03-01',
    apiHost: first.url,
    useProjectHostname: false,
    useCdn: false,
    token,
  })
  const name = () => `Signatory ${crypto.randomUUID().slice(0, 8)}`
  const shown = async ({ url }: StartedSite) => (await fetch(`${url}/en/signatories`)).text()
  const { _id } = await client.create({ _type: 'partner', slug: { _type: 'slug', current: name().replace(' ', '-') } })

  await test.step('each change is on every site within a second', async () => {
    for (let change = 0; change < 10; change++) {
      const value = name()
      await client.patch(_id, { set: { name: [{ _key: 'en', language: 'en', value }] } }).commit()
      const published = performance.now()
      for (const site of sites) await expect.poll(() => shown(site), { intervals: [20] }).toContain(value)
      expect(performance.now() - published).toBeLessThan(1_000)
    }
  })

  await test.step('without the lake every page stays, and what needs it says what is wrong', async () => {
    await end(first.child)
    const xml = await (await fetch(`${sites[0]?.url}/sitemap.xml`)).text()
    const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname)
    for (const site of sites) for (const path of paths) expect((await fetch(site.url + path)).status, path).toBe(200)
    expect((await fetch(`${sites[0]?.url}/lake/v1/ping`)).status).toBe(503)
  })

  await test.step('when it is back, so is what changes', async () => {
    const again = await startLake(dataDir, new URL(first.url).port)
    const value = name()
    await client.patch(_id, { set: { name: [{ _key: 'en', language: 'en', value }] } }).commit()
    const back = performance.now()
    for (const site of sites) await expect.poll(() => shown(site), { intervals: [50] }).toContain(value)
    expect(performance.now() - back).toBeLessThan(5_000)
    for (const site of sites) expect(await site.interrupt()).toBe(0)
    await end(again.child)
  })
  await rm(dataDir, { recursive: true })
})
