import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnv } from '@/sanity/env'
import { keepBackups } from '@/server/backups/keep-backups'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'

let lake: TestLake
let folder: string
beforeEach(async () => {
  lake = await startTestLake()
  folder = mkdtempSync(join(tmpdir(), 'nap1325-kept-'))
})
afterEach(async () => {
  await lake.stop()
  rmSync(folder, { recursive: true })
})

const settingsFor = (dir: string, more: Record<string, string> = {}) => {
  const { backups } = readEnv({ BACKUP_DIR: dir, BACKUP_WITHOUT_PASSPHRASE: 'true', ...more })
  if (!backups) throw new Error('No settings.')
  return backups
}
const stamp = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString().replaceAll(/[-:]|\.\d+/g, '')

test('a site makes a backup when the newest is old enough, and deletes what is over', async () => {
  const old = `nap1325-${stamp(25)}.tar`
  const over = `nap1325-${stamp(24 * 40)}.tar`
  for (const name of [old, over]) writeFileSync(join(folder, name), '')
  const lines: string[] = []
  const keeper = keepBackups({ settings: settingsFor(folder), dataDir: lake.dataDir, log: (line) => lines.push(line) })
  const age = () => Date.now() - Date.parse(keeper.state().newest ?? '')
  await until(() => lines.length > 1 && age() < 10 * 3_600_000)
  expect(keeper.state()).toMatchObject({ everyHours: 24, failure: null })
  await keeper.stop()
  const names = readdirSync(folder)
  expect(names).toHaveLength(2)
  expect(names).toContain(old)
  expect(lines).toEqual([expect.stringContaining('0 documents'), 'Deleted 1 backups that are over.'])
})

test('it makes none while the newest is young, and says each time why one failed', async () => {
  writeFileSync(join(folder, `nap1325-${stamp(2)}.tar`), '')
  const lines: string[] = []
  const log = (line: string) => lines.push(line)
  const young = keepBackups({ settings: settingsFor(folder), dataDir: lake.dataDir, log, pause: 20 })
  // In the place of the folder is a file.
  writeFileSync(join(folder, 'file'), '')
  const broken = settingsFor(join(folder, 'file', 'backups'))
  const failing = keepBackups({ settings: broken, dataDir: lake.dataDir, log, pause: 20 })
  await until(() => lines.length > 1)
  expect(young.state().failure).toBeNull()
  expect(failing.state()).toMatchObject({ newest: null, failure: { problem: expect.stringMatching(/ENOTDIR|EEXIST/) } })
  await Promise.all([young.stop(), failing.stop()])
  expect(new Set(lines)).toEqual(
    new Set([expect.stringMatching(/^something is wrong with the backup: .*(ENOTDIR|EEXIST)/)]),
  )
  expect(readdirSync(folder)).toHaveLength(2)
})
