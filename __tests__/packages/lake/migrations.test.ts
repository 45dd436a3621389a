import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { openLake } from '@/packages/lake/source/server/lake'
import { accountTables } from '@/packages/lake/source/storage/account-tables'
import { contentTables } from '@/packages/lake/source/storage/content-tables'
import { migrate, type Migration } from '@/packages/lake/source/storage/migrations'
import { lakeScript } from './support/run-command'

let folder: string
let database: DatabaseSync
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nap1325-migrations-'))
  database = new DatabaseSync(join(folder, 'lake.sqlite'), { timeout: 10_000 })
})
afterEach(() => {
  if (database.isOpen) database.close()
  rmSync(folder, { recursive: true })
})

const versionOf = () => database.prepare('PRAGMA user_version').get()?.user_version

/** What the first releases made: roles were written into the table, and no steps were counted. */
function firstRelease(): void {
  const account = accountTables.replace('role TEXT NOT NULL', "role TEXT NOT NULL CHECK (role IN ('viewer', 'editor'))")
  database.exec('PRAGMA journal_mode = WAL')
  database.exec(contentTables)
  database.exec(account)
  database.exec(`
    INSERT INTO account VALUES ('u1', 'user', 'ada@example.org', 'Ada', 'editor', NULL, 1);
    INSERT INTO token VALUES ('hash', 'u1', 1, NULL);
    INSERT INTO dataset VALUES ('production', 'public', '2026-01-01');
    INSERT INTO document VALUES ('production', 'a', '{"_id":"a","_type":"note","_rev":"r"}');
  `)
}

test('a folder of the first releases keeps its people, their tokens and its content', async () => {
  firstRelease()
  database.close()
  const lake = openLake({ dataDir: folder })
  expect(lake.services.accounts.users().map(({ email }) => email)).toEqual(['ada@example.org'])
  await lake.services.accounts.createUser({ email: 'bo@example.org', name: 'Bo', role: 'author', password: null })
  expect(lake.datasets.get('production').snapshot().get('a')?._rev).toBe('r')
  lake.close()
  database = new DatabaseSync(join(folder, 'lake.sqlite'))
  expect(database.prepare('SELECT account FROM token').all()).toEqual([{ account: 'u1' }])
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
})

test('a folder of the first releases of which only a part was made is completed', () => {
  database.exec(contentTables)
  database.close()
  const lake = openLake({ dataDir: folder })
  expect(lake.services.accounts.hasUsers()).toBe(false)
  lake.close()
})

const addColumn: Migration = { name: 'colour', up: (each) => each.exec('ALTER TABLE a ADD COLUMN colour TEXT') }
const steps: readonly Migration[] = [{ name: 'a', up: (each) => each.exec('CREATE TABLE a (b TEXT)') }, addColumn]

test('a step that fails half-way leaves nothing of itself, says which it was, and is carried out the next time', () => {
  const broken: Migration = {
    name: 'colour',
    up(each) {
      addColumn.up(each)
      each.exec('INSERT INTO nowhere VALUES (1)')
    },
  }
  expect(() => migrate(database, [...steps.slice(0, 1), broken])).toThrow(/at "colour": .*nowhere/)
  expect(versionOf()).toBe(1)
  expect(database.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 })
  expect(database.prepare('PRAGMA table_info(a)').all()).toHaveLength(1)
  migrate(database, steps)
  expect(versionOf()).toBe(2)
  expect(database.prepare('PRAGMA table_info(a)').all()).toHaveLength(2)
})

test('several processes that start at once carry each step out once', async () => {
  firstRelease()
  database.close()
  const run = promisify(execFile)
  const args = ['--disable-warning=ExperimentalWarning', lakeScript, 'dataset', 'list', '--data', folder]
  const env = { ...process.env, NODE_OPTIONS: '' }
  const all = await Promise.all([1, 2, 3].map(() => run(process.execPath, args, { env })))
  expect(all.map(({ stdout }) => stdout)).toEqual(Array.from({ length: 3 }, () => 'production\tpublic\t1\n'))
})

test('several processes that make a new folder at once make one database', async () => {
  database.close()
  rmSync(join(folder, 'lake.sqlite'))
  const run = promisify(execFile)
  const env = { ...process.env, NODE_OPTIONS: '' }
  const create = (name: string) =>
    run(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', lakeScript, 'dataset', 'create', name, '--data', folder],
      { env },
    )
  await Promise.all(['one', 'two', 'three'].map(create))
  const lake = openLake({ dataDir: folder })
  expect(lake.datasets.list().map(({ name }) => name)).toEqual(['one', 'three', 'two'])
  lake.close()
})

test('what a newer version wrote is left alone, with a sentence', () => {
  database.exec('PRAGMA user_version = 1325')
  database.close()
  expect(() => openLake({ dataDir: folder })).toThrow(/written by a newer version \(schema 1325.*Update the software/)
})
