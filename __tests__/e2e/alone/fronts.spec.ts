import { readdir, readFile, mkdtemp, rm } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect } from '@playwright/test'
import { startSite } from '../support/running-site'
import { clientAt, lake } from '../support/site'
import { test } from '../support/test'

/** Asks over a connection of its own, which any of the processes may take. */
async function ask(url: string): Promise<{ status: number; body: string }> {
  const answer = await new Promise<IncomingMessage>((done, failed) => {
    get(url, { agent: false }, done).on('error', failed)
  })
  return { status: answer.statusCode ?? 0, body: await text(answer) }
}

/** The processes besides the first that answer for the site on this folder. */
async function furtherFronts(dataDir: string): Promise<number[]> {
  const found: number[] = []
  for (const entry of await readdir('/proc'))
    if (/^\d+$/.test(entry)) {
      const told = (file: string) => readFile(`/proc/${entry}/${file}`, 'utf8').catch(() => '')
      if ((await told('cmdline')).includes('front-main.ts') && (await told('environ')).includes(`DATA_DIR=${dataDir}`))
        found.push(Number(entry))
    }
  return found
}

test('several processes answer at one port: all are fresh, and one that dies is missed by nobody', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-fronts-'))
  const site = await startSite(dataDir, { FRONT_PROCESSES: '3' })
  const processes = ['front 1', 'front 2', 'front 3', 'lake', 'pages']
  const named = async () => {
    const { status, body } = await ask(`${site.url}/metrics`)
    expect(status).toBe(200)
    return [...new Set([...body.matchAll(/process="([^"]+)"/g)].map(([, name]) => name))].toSorted()
  }
  const areAllThere = () => expect.poll(named, { timeout: 120_000 }).toEqual(processes)
  await areAllThere()
  const token = await lake(['token', 'create', '--role', 'editor', '--label', 'fronts'], { dataDir })
  const client = clientAt(`${site.url}/lake`, token)
  const { _id } = await client.create({ _type: 'partner', slug: { _type: 'slug', current: 'fronts' } })
  const manyAsk = () => Promise.all(Array.from({ length: 40 }, () => ask(`${site.url}/en/signatories`)))
  const isOnAll = async () => {
    // Kept by each of them, so that it is to be made anew.
    await manyAsk()
    const value = `Signatory ${crypto.randomUUID()}`
    await client.patch(_id, { set: { name: [{ _key: 'en', language: 'en', value }] } }).commit()
    await expect
      .poll(async () => (await manyAsk()).filter(({ body }) => !body.includes(value)).length, { timeout: 60_000 })
      .toBe(0)
  }
  await isOnAll()
  // Whichever of them is asked tells of all.
  for (const all of await Promise.all(processes.map(named))) expect(all).toEqual(processes)
  // Where no terminal is, programs read what is said.
  expect(site.output()).toMatch(/^\{"level":"info",.*"source":"start","msg":"Site {5}http/m)

  const [one = 0, ...others] = await furtherFronts(dataDir)
  expect(others).toHaveLength(1)
  process.kill(one, 'SIGKILL')
  await expect.poll(() => furtherFronts(dataDir)).not.toContain(one)
  expect((await manyAsk()).every(({ status }) => status === 200)).toBe(true)
  await expect.poll(() => furtherFronts(dataDir), { timeout: 60_000 }).toHaveLength(2)
  await areAllThere()
  await isOnAll()

  expect(await site.interrupt()).toBe(0)
  expect(await furtherFronts(dataDir)).toEqual([])
  await rm(dataDir, { recursive: true })
})
