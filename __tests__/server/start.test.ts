import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { lakeCommand } from '@/server/preparation/lake-command'
import { ensureContent } from '@/server/preparation/seed'
import { until } from '../support/until'
import { listen } from './support/front'

/** `npm start` on settings that cannot work, to its end. */
async function start(variables: Record<string, string>) {
  const env = { ...process.env, NODE_OPTIONS: '', ...variables }
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code: child.exitCode, stdout, stderr }
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nap1325-start-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('who stops it before it runs gets no failure, and leaves nothing that a next start stumbles over', async () => {
  const env = { ...process.env, NODE_OPTIONS: '', PORT: '0', DATA_DIR: folder }
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = text(child.stderr)
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  await once(child, 'exit')
  expect([child.exitCode, await said]).toEqual([0, ''])
  expect(await ensureContent(folder, 'production', { say: () => {} })).toBeDefined()
  expect(await lakeCommand(folder, ['dataset', 'list'])).toMatch(/^production\tprivate\t[1-9]/m)
})

/** Whether the entrance has started the site, which cannot hear anything yet. */
const hasBegun = (entrance: number) =>
  spawnSync('ps', ['-A', '-o', 'ppid=,args='])
    .stdout.toString()
    .split('\n')
    .some((line) => line.trim().startsWith(`${entrance} `) && line.includes('server/start.ts'))

test('nor who stops it before it can hear that', async () => {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: '0', DATA_DIR: folder },
  })
  await until(() => hasBegun(child.pid ?? 0))
  child.kill('SIGTERM')
  await once(child, 'exit')
  expect(child.exitCode).toBe(0)
})

test('a port that somebody has', async () => {
  const somebody = await listen((_request, response) => void response.end())
  const { port } = new URL(somebody.url)
  const { code, stderr } = await start({ PORT: port, DATA_DIR: folder })
  await somebody.close()
  expect(code).toBe(1)
  expect(stderr).toBe(
    `nap1325: port ${port} is in use. Stop what runs there, or choose another: PORT=${Number(port) + 1} npm start.\n`,
  )
})

test('a folder that cannot be written to', async () => {
  writeFileSync(join(folder, 'file'), '')
  const { code, stderr } = await start({ PORT: '0', DATA_DIR: join(folder, 'file', 'data') })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^nap1325: the folder \S+ cannot be written to\. Choose another: .*\n$/)
})

test('variables that are wrong: all of them at once', async () => {
  const { code, stderr } = await start({ PORT: 'many', SITE_URL: 'nap1325.nl', DATA_DIR: folder })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^nap1325: /)
  expect(stderr).toMatch(/SITE_URL must be an address/)
  expect(stderr).toMatch(/PORT must be a number/)
  expect(stderr.trim().split('\n')).toHaveLength(2)
})

test('hosted Sanity without a token', async () => {
  const { code, stderr } = await start({ NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123', DATA_DIR: folder })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^nap1325: SANITY_API_READ_TOKEN is missing/)
})

test('content that is damaged is not built upon', async () => {
  writeFileSync(join(folder, 'lake.sqlite'), 'not a database, whatever its name says'.repeat(100))
  const { code, stderr } = await start({ PORT: '0', DATA_DIR: folder })
  expect(code).toBe(1)
  expect(stderr).toMatch(/lake\.sqlite cannot be used .*restore a copy/)
  expect(stderr).not.toMatch(/\n\s+at /)
})

test('a copy of the content that failed is not filled with the first content', async () => {
  writeFileSync(join(folder, 'lake.sqlite'), '')
  const { code, stdout, stderr } = await start({ PORT: '0', DATA_DIR: folder })
  expect(code).toBe(1)
  expect(stderr).toMatch(/lake\.sqlite is empty \(0 bytes\).*Restore it from a copy/)
  expect(stdout).not.toMatch(/Filling/)
})
