import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lakeCommand, startLakeProcess } from '@/scripts/prove/lake-process'
import { openDatabase } from '@/packages/lake/source/storage/database'
import { canTrace, readFlushes, tracer } from './support/flushes'

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'nap1325-power-')))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('SQLite is asked to flush at each commit: neither OFF nor NORMAL', () => {
  const database = openDatabase(join(folder, 'data'), 'nap1325-lake')
  expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
  database.close()
})

test('each write and each upload is on the disk, with its folder, before it is acknowledged', async () => {
  const dataDir = join(folder, 'data')
  lakeCommand(dataDir, ['dataset', 'create', 'production'])
  const token = lakeCommand(dataDir, ['token', 'create', '--role', 'editor'])
  const trace = join(folder, 'trace')
  // Without strace the same requests are made, and only the test above says that they are flushed.
  const isTraced = canTrace()
  const lake = await startLakeProcess(dataDir, isTraced ? tracer(trace) : [])
  const client = lake.client(token)
  const writes = 20
  for (let number = 0; number < writes; number++) await client.createOrReplace({ _id: 'a', _type: 'note', number })
  await client.assets.upload('file', Buffer.from('first of its folder'), { filename: 'a.txt' })
  await client.assets.upload('file', Buffer.from('second'), { filename: 'b.txt' })
  expect(await client.getDocument('a')).toMatchObject({ number: writes - 1 })
  await lake.stop()
  if (!isTraced) return
  const { acknowledged, tooEarly } = readFlushes(readFileSync(trace, 'utf8'), dataDir, 'HTTP/1.1 200')
  expect(acknowledged).toBe(writes + 3)
  expect(tooEarly).toEqual([])
})
