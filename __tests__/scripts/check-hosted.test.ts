import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startStandIn, type StandIn } from '@/scripts/hosted/stand-in'
import { lakeCommand } from '@/server/preparation/lake-command'

let folder = ''
let hosted: StandIn

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nap1325-check-hosted-'))
  hosted = await startStandIn(folder, { plan: 'free' })
  await lakeCommand(hosted.dataDir, ['dataset', 'create', 'scratch', '--visibility', 'public'])
}, 120_000)
afterAll(async () => {
  await hosted.stop()
  await rm(folder, { recursive: true })
})

async function check(settings: Readonly<Record<string, string | undefined>>) {
  const env = { ...process.env, NODE_OPTIONS: '', ...hosted.env, ...settings }
  const child = spawn(process.execPath, ['scripts/check-hosted.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += String(text)))
  await once(child, 'close')
  return { code: child.exitCode, output }
}

const token = () => hosted.env.SANITY_API_WRITE_TOKEN
const left = () => hosted.client.withConfig({ dataset: 'scratch' }).fetch<string[]>('*._id')

test('what is as assumed is said, and nothing is left behind', async () => {
  const { code, output } = await check({ CHECK_HOSTED_DATASET: 'scratch', CHECK_HOSTED_TOKEN: token() })
  expect(output).not.toContain('DIFFERS')
  expect(output.match(/^as assumed {2}/gm)?.length).toBeGreaterThan(8)
  expect(code).toBe(0)
  expect(await left()).toEqual([])
}, 120_000)

test('what differs is said: with a token that may only read nothing can be tried', async () => {
  const { code, output } = await check({
    CHECK_HOSTED_DATASET: 'scratch',
    CHECK_HOSTED_TOKEN: hosted.env.SANITY_API_READ_TOKEN,
  })
  expect(output).toContain('DIFFERS')
  expect(output).toContain('may read but not change content')
  expect(code).toBe(1)
}, 120_000)

test('it does not begin on the dataset of the site, without a token, or on one that is not there', async () => {
  const attempts = [
    { settings: { CHECK_HOSTED_DATASET: 'production', CHECK_HOSTED_TOKEN: token() }, says: 'own dataset' },
    { settings: { CHECK_HOSTED_DATASET: 'scratch', CHECK_HOSTED_TOKEN: '' }, says: 'CHECK_HOSTED_TOKEN' },
    { settings: { CHECK_HOSTED_DATASET: 'absent', CHECK_HOSTED_TOKEN: token() }, says: 'could not be read' },
    { settings: { NEXT_PUBLIC_SANITY_PROJECT_ID: '' }, says: 'no hosted project' },
  ]
  for (const { settings, says } of attempts) {
    const { code, output } = await check(settings)
    expect(output).toContain(says)
    expect(code).toBe(2)
  }
}, 120_000)
