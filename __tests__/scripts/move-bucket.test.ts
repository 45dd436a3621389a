import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveLake } from '@/packages/lake/source/server/serve'
import { startStandIn, type StandIn } from '@/scripts/hosted/stand-in'
import { lakeCommand } from '@/server/preparation/lake-command'
import { startBucketServer, type BucketServer } from '../packages/lake/support/bucket-server'
import { until } from '../support/until'

let folder = ''
let hosted: StandIn
let bucket: BucketServer
const words = Buffer.from(`A pledge ${crypto.randomUUID()}`)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nap1325-move-bucket-'))
  hosted = await startStandIn(folder)
  bucket = await startBucketServer()
  await hosted.client.assets.upload('file', words, { filename: 'pledge.txt' })
}, 300_000)
afterAll(async () => {
  await hosted.stop()
  await bucket.stop()
  await rm(folder, { recursive: true })
})

async function move(args: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, NODE_OPTIONS: '', ...hosted.env, LEDGER_FILE: '', ...bucket.env, ...settings }
  const child = spawn(process.execPath, ['scripts/move.ts', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += String(text)))
  await once(child, 'close')
  return { code: child.exitCode, output }
}
const there = () => join(folder, 'moved')
const keys = () => bucket.keys().filter((key) => key.includes('/files/'))

test('a new data folder has all its files itself, whatever the bucket does; the first start brings them there', async () => {
  bucket.state.isDown = true
  expect(await move(['--from', 'hosted', '--to', there()])).toMatchObject({ code: 0 })
  bucket.state.isDown = false
  expect(keys()).toEqual([])
  // As if nothing had been: an attempt that was ended has not made the bucket its own.
  rmSync(there(), { recursive: true })
  expect(await move(['--from', 'hosted', '--to', there()])).toMatchObject({ code: 0 })
  const served = await serveLake({ dataDir: there(), port: 0, host: '127.0.0.1', bucket: bucket.settings })
  await until(() => keys().length === 1)
  await served.close()
  expect(bucket.bytesOf(keys()[0] ?? '')?.equals(words)).toBe(true)
}, 300_000)

test('from a folder whose files are in a bucket to hosted Sanity: with their bytes', async () => {
  const from = join(folder, 'from')
  for (const dataDir of [from, hosted.dataDir])
    await lakeCommand(dataDir, ['dataset', 'create', 'target', '--visibility', 'private'])
  const token = await lakeCommand(from, ['token', 'create', '--role', 'editor'])
  const own = { ...bucket.settings, prefix: 'own/' }
  const served = await serveLake({ dataDir: from, port: 0, host: '127.0.0.1', bucket: own })
  const { _id } = await hosted.client
    .withConfig({ apiHost: served.url, useProjectHostname: false, dataset: 'target', token })
    .assets.upload('file', words, { filename: 'pledge.txt' })
  await served.close()
  expect(bucket.keys().some((key) => key.startsWith('own/'))).toBe(true)
  const settings = { NEXT_PUBLIC_SANITY_DATASET: 'target', LAKE_ASSETS: 's3://pictures/own' }
  expect(await move(['--from', from, '--to', 'hosted'], settings)).toMatchObject({ code: 0 })
  const client = hosted.client.withConfig({ dataset: 'target' })
  expect(await client.fetch<string[]>('*[]._id')).toEqual([_id])
  const name = _id.replace(/^file-(.*)-txt$/, '$1.txt')
  expect(readFileSync(join(hosted.dataDir, 'assets', 'target', 'files', name)).equals(words)).toBe(true)
}, 300_000)
