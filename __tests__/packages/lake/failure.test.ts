import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { errorResponse } from '@/packages/lake/source/http/error-response'
import { openDatabase } from '@/packages/lake/source/storage/database'
import { inTransaction } from '@/packages/lake/source/storage/transaction'
import { refusal, startTestLake } from './support/test-lake'

let folder: string
let database: DatabaseSync
let logged: unknown[]
const write = console.error
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nap1325-failure-'))
  database = openDatabase(folder, 'nap1325-lake')
  logged = []
  console.error = (...words) => void logged.push(words)
})
afterEach(() => {
  console.error = write
  database.close()
  rmSync(folder, { recursive: true })
})

const insert = (name: string) =>
  database.prepare('INSERT INTO dataset (name, visibility, created_at) VALUES (?, ?, ?)').run(name, 'public', '2026')

/** How a transaction that fails is answered. */
async function answerTo(work: () => void) {
  try {
    inTransaction(database, work)
  } catch (error) {
    const answer = errorResponse(error)
    const { error: described } = await answer.json()
    return { status: answer.status, ...described, retryAfter: answer.headers.get('retry-after') }
  }
  throw new Error('It did not fail.')
}

test('full: what SQLite says of a database that may not grow, and not that there is nothing to roll back', async () => {
  database.exec('PRAGMA max_page_count = 1')
  const fill = () => {
    for (let number = 0; number < 10_000; number++) insert(`d${number}`)
  }
  expect(await answerTo(fill)).toMatchObject({ status: 507, type: 'insufficientStorage' })
  expect(String(logged)).toMatch(/database or disk is full/)
  database.exec('PRAGMA max_page_count = 1000000')
  inTransaction(database, () => insert('production'))
  expect(database.prepare('SELECT name FROM dataset').all()).toEqual([{ name: 'production' }])
})

test('read-only: what SQLite says where it may not write', async () => {
  database.exec('PRAGMA query_only = ON')
  expect(await answerTo(() => insert('production'))).toMatchObject({ status: 503, type: 'storageReadOnly' })
})

test('busy: another process writes for longer than this one waits', async () => {
  const other = new DatabaseSync(join(folder, 'lake.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  database.exec('PRAGMA busy_timeout = 10')
  const answer = await answerTo(() => insert('production'))
  expect(answer).toMatchObject({ status: 503, type: 'storageBusy', retryAfter: '5' })
  other.exec('ROLLBACK')
  other.close()
  inTransaction(database, () => insert('production'))
})

test.each([
  ['ENOSPC', 507],
  ['EDQUOT', 507],
  ['EROFS', 503],
  ['EACCES', 503],
  ['EIO', 500],
])('%s of the file system is %i, with a sentence and with the cause in the log', async (code, status) => {
  const answer = errorResponse(Object.assign(new Error(`${code}: as the system says it`), { code }))
  expect(answer.status).toBe(status)
  expect((await answer.json()).error.description).toMatch(/othing was saved/)
  expect(String(logged)).toMatch(code)
})

test('what nobody foresaw tells strangers nothing', async () => {
  const answer = errorResponse(new Error('a secret path'))
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toMatch(/secret/)
  expect(String(logged)).toMatch(/a secret path/)
})

test('a deleted file that cannot be erased: the change is saved, and the answer says what is left to do', async () => {
  const lake = await startTestLake()
  const client = lake.client('editor')
  const { _id } = await client.assets.upload('file', Buffer.from('words'), { filename: 'a.txt' })
  const files = join(lake.dataDir, 'assets', 'production', 'files')
  const [name = ''] = readdirSync(files)
  // A folder in its place is not erased by erasing a file.
  rmSync(join(files, name))
  mkdirSync(join(files, name))
  writeFileSync(join(files, name, 'x'), '')
  const other = await client.assets.upload('file', Buffer.from('other words'), { filename: 'a.txt' })
  const both = client.transaction().delete(_id).delete(other._id)
  expect(await refusal(both.commit())).toMatchObject({
    statusCode: 503,
    message: expect.stringMatching(/The change is saved.*could not be erased.*delete it there/),
  })
  expect(await client.getDocuments([_id, other._id])).toEqual([null, null])
  // The other one is erased all the same.
  expect(readdirSync(files)).toEqual([name])
  await lake.stop()
})
