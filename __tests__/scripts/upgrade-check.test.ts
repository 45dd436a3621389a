import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { exitCodeOf } from '@/scripts/doctor/finding'
import { foreseeUpgradeOfSite } from '@/scripts/upgrade/foresee'

const fixtures = '__tests__/packages/lake/fixtures/schemas'
/** The schema of this version: a test of the lake holds that there is a folder of each. */
const newest = readdirSync(fixtures).length - 1

let folder: string
let settings: Record<string, string>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nap1325-upgrade-check-'))
  settings = { DATA_DIR: join(folder, 'data'), BACKUP_DIR: join(folder, 'backups'), BACKUP_WITHOUT_PASSPHRASE: 'true' }
  mkdirSync(join(folder, 'data'), { mode: 0o700 })
})
afterEach(() => rmSync(folder, { recursive: true }))

function written(version: number, more = ''): void {
  const database = new DatabaseSync(join(folder, 'data', 'lake.sqlite'))
  database.exec(readFileSync(join(fixtures, `schema-${version}.sql`), 'utf8') + more)
  database.close()
}

function backedUp(hoursAgo: number): void {
  mkdirSync(join(folder, 'backups'))
  const file = join(folder, 'backups', 'nap1325-20261127T010203Z.tar')
  const at = Date.now() / 1000 - hoursAgo * 3_600
  writeFileSync(file, '')
  utimesSync(file, at, at)
}

const foreseen = async (more: Record<string, string> = {}) => {
  const findings = await foreseeUpgradeOfSite(folder, { ...settings, ...more })
  return { code: exitCodeOf(findings), says: findings.map(({ about, state, says }) => `${about} ${state}: ${says}`) }
}

test('an older folder: what would be done, that it works, what the way back is, and how old the backup', async () => {
  written(3)
  backedUp(0)
  const { code, says } = await foreseen()
  expect(code).toBe(1)
  expect(says).toEqual([
    'settings good: This version understands them all.',
    expect.stringMatching(
      /^database look: 0\.\d MB would be brought from schema 3 to \d+: datasets that can be deleted; /,
    ),
    expect.stringMatching(/^trial good: On a copy all steps .* of 3 documents none reads otherwise\.$/),
    expect.stringMatching(/^way back look: The steps cannot be undone/),
    'backups good: The newest is 0 minutes old.',
  ])
})

test('a folder that is as this version wants it: nothing to say', async () => {
  written(newest)
  expect(await foreseen()).toMatchObject({ code: 0, says: { length: 2 } })
})

test.each([
  [
    'a newer folder',
    () => written(newest, 'PRAGMA user_version = 99;'),
    {},
    /^database mend: It has schema 99, and this/,
  ],
  [
    'steps that would fail',
    () => written(5, 'CREATE TABLE webhook (id TEXT);'),
    {},
    /^trial mend: On a copy it failed/,
  ],
  ['settings that are wrong', () => written(newest), { PORT: 'many' }, /^settings mend: PORT must be a number/],
])('%s: do not upgrade', async (_name, prepare, more, expected) => {
  prepare()
  const { code, says } = await foreseen(more)
  expect(says).toEqual(expect.arrayContaining([expect.stringMatching(expected)]))
  expect(code).toBe(2)
})

test('no backup, and an old one, are named', async () => {
  written(3)
  expect((await foreseen()).says.at(-1)).toMatch(/^backups look: There is none in /)
  backedUp(30)
  expect((await foreseen()).says.at(-1)).toBe('backups look: The newest is 30 hours old.')
})

test('the page for operators names every step', async () => {
  const page = readFileSync('docs/upgrades.md', 'utf8')
  written(0)
  const findings = await foreseeUpgradeOfSite(folder, settings)
  const [, steps = ''] = /to \d+: (.*)\.$/.exec(findings.find(({ about }) => about === 'database')?.says ?? '') ?? []
  expect(steps.split('; ').length).toBeGreaterThan(5)
  for (const step of steps.split('; ')) expect(page).toContain(step)
})
