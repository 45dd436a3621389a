import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openLake } from '@/packages/lake/source/server/lake'
import { schemaVersion } from '@/packages/lake/source/storage/migrations'
import { foreseeUpgrade } from '@/packages/lake/source/upgrade/foresee-upgrade'
import { runCommand } from './support/run-command'

/** Folders that released versions wrote with their own command lines: the same content, people and history in each. */
const fixtures = join(import.meta.dirname, 'fixtures', 'schemas')
const versions = readdirSync(fixtures).map((name) => Number(/^schema-(\d+)\.sql$/.exec(name)?.[1]))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nap1325-upgrades-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const file = () => join(folder, 'lake.sqlite')

function written(version: number): void {
  const database = new DatabaseSync(file())
  database.exec(readFileSync(join(fixtures, `schema-${version}.sql`), 'utf8'))
  database.close()
}

/** What a database is made of, however it is laid out. */
function shapeOf(path: string): unknown {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all()
    const others = database
      .prepare("SELECT type, name, sql FROM sqlite_master WHERE type <> 'table' ORDER BY name")
      .all()
    const columns = database.prepare(
      'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?) ORDER BY name',
    )
    return { tables: tables.map(({ name }) => ({ name, columns: columns.all(String(name)) })), others }
  } finally {
    database.close()
  }
}

test('there is a folder of every schema that was released, the newest among them', () => {
  expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: schemaVersion + 1 }, (_, version) => version))
})

test.each(versions)(
  'a folder of schema %i is brought forward once, with content, people, tokens and history',
  async (version) => {
    written(version)
    const lake = openLake({ dataDir: folder })
    const { services } = lake
    expect(services.accounts.users().map(({ email, role }) => [email, role])).toEqual([
      ['ada@example.org', 'editor'],
      [null, 'viewer'],
    ])
    const dataset = lake.datasets.get('production')
    expect(dataset.snapshot().all.map(({ _id, title }) => [_id, title])).toEqual([
      ['drafts.note-one', 'First, changed'],
      ['note-one', 'Third'],
      ['note-two', undefined],
    ])
    await lake.close()
    const shape = shapeOf(file())
    const again = openLake({ dataDir: folder })
    await again.close()
    expect(shapeOf(file())).toEqual(shape)
    const database = new DatabaseSync(file(), { readOnly: true })
    const states = database.prepare("SELECT after FROM log_change WHERE document_id = 'note-one' ORDER BY seq").all()
    expect(states.map(({ after }) => JSON.parse(String(after)).title)).toEqual(['First', 'Second', 'Third'])
    expect(database.prepare('SELECT count(*) AS count FROM token WHERE id IS NOT NULL').get()).toEqual({ count: 1 })
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: schemaVersion })
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    database.close()
    const fresh = mkdtempSync(join(tmpdir(), 'nap1325-fresh-'))
    await openLake({ dataDir: fresh }).close()
    expect(shape).toEqual(shapeOf(join(fresh, 'lake.sqlite')))
    rmSync(fresh, { recursive: true })
  },
)

test('what an upgrade would do is said, and tried on a copy; the folder stays as it was', async () => {
  written(2)
  const before = readFileSync(file())
  const { steps, trial, ...room } = await foreseeUpgrade(folder, true)
  expect(room).toMatchObject({ from: 2, to: schemaVersion })
  expect(steps).toHaveLength(schemaVersion - 2)
  expect(steps[0]).toBe('history that says each state once')
  expect(trial).toMatchObject({ documents: 3, isContentChanged: false, fault: null })
  expect(readFileSync(file()).equals(before)).toBe(true)
  expect(readdirSync(folder)).toEqual(['lake.sqlite'])
})

test('steps that cannot be carried out are found before', async () => {
  written(5)
  const database = new DatabaseSync(file())
  database.exec('CREATE TABLE webhook (id TEXT)')
  database.close()
  const { stdout, status } = runCommand(folder, ['upgrade-check'])
  expect(stdout).toMatch(/From schema 5 to .*webhooks[^]*it failed: .*"webhooks".*Do not upgrade/)
  expect(status).toBe(1)
  expect(readdirSync(folder)).toEqual(['lake.sqlite'])
})

test('a folder of a newer version, and one that needs nothing', () => {
  written(schemaVersion)
  expect(runCommand(folder, ['upgrade-check'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Nothing/) })
  const database = new DatabaseSync(file())
  database.exec('PRAGMA user_version = 1325')
  database.close()
  expect(runCommand(folder, ['upgrade-check'])).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/written by a newer version: schema 1325/),
  })
})

test('a folder without content is one sentence', () => {
  expect(runCommand(folder, ['upgrade-check'])).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^lake: There is no content in .*--data\.$/m),
  })
})
