import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { serveLake, type ServedLake } from '@/packages/lake/source/server/serve'
import { until } from '../../support/until'

const hour = 60 * 60_000

let dataDir: string
let clock: number
const open: ServedLake[] = []
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'nap1325-schedule-'))
  clock = Date.now()
})
afterEach(async () => {
  for (const served of open.splice(0)) await served.close()
  await rm(dataDir, { recursive: true })
})

async function serve(): Promise<ServedLake> {
  const served = await serveLake({ dataDir, projectId: 'p', host: '127.0.0.1', port: 0, now: () => clock })
  open.push(served)
  return served
}

function clientOf({ url, lake }: ServedLake): SanityClient {
  const token = lake.services.accounts.createToken({ role: 'editor', label: crypto.randomUUID(), replace: false })
  const where = { projectId: 'p', dataset: 'production', apiHost: url, useProjectHostname: false }
  return createClient({ ...where, token, apiVersion: '2026-03-01', useCdn: false, perspective: 'raw' })
}

async function schedule(client: SanityClient): Promise<string> {
  await client.create({ _id: 'a', _type: 'note', title: 'Old' })
  const { releaseId } = await client.releases.create({})
  await client.createVersion({ releaseId, publishedId: 'a', baseId: 'a' })
  await client.patch(`versions.${releaseId}.a`).set({ title: 'New' }).commit()
  await client.releases.schedule({ releaseId, publishAt: new Date(clock + hour).toISOString() })
  return releaseId
}

test('a release whose time came while nobody served the lake is published at its next start', async () => {
  const first = await serve()
  first.lake.datasets.create({ name: 'production', visibility: 'private' })
  await schedule(clientOf(first))
  await open.pop()?.close()
  clock += 2 * hour
  const client = clientOf(await serve())
  await until(async () => (await client.getDocument('a'))?.title === 'New')
})

test('of two lakes on one folder one publishes it, in the name of who scheduled it', async () => {
  const first = await serve()
  first.lake.datasets.create({ name: 'production', visibility: 'private' })
  const client = clientOf(first)
  const second = clientOf(await serve())
  const releaseId = await schedule(client)
  await until(async () => (await second.releases.get({ releaseId }))?.state === 'scheduled')
  clock += 2 * hour
  await until(async () => (await second.getDocument('a'))?.title === 'New')
  const { id } = await client.users.getById('me')
  const log = await client.request<string>({ url: `/data/history/production/transactions/_.releases.${releaseId}` })
  const lines = log
    .trim()
    .split('\n')
    .map((line): { author: string } => JSON.parse(line))
  // Made, scheduled, published.
  expect(lines.map(({ author }) => author)).toEqual([id, id, id])
  expect(await second.releases.get({ releaseId })).toMatchObject({ state: 'published' })
})
