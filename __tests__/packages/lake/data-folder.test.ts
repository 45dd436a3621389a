import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { lakeCommand, startLakeProcess } from '@/scripts/prove/lake-process'
import { startTestLake } from './support/test-lake'
import { lakeScript } from './support/run-command'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'nap1325-folder-')), 'data')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

const file = () => join(folder, 'lake.sqlite')

/** A folder with content, closed properly, and what one command says on its error output. */
function withContent(): void {
  lakeCommand(folder, ['dataset', 'create', 'production'])
}
function complaint(uid?: number): string {
  const args = ['--disable-warning=ExperimentalWarning', lakeScript, 'dataset', 'list', '--data', folder]
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
    ...(uid !== undefined && { uid, gid: uid }),
  })
  expect(status).toBe(1)
  expect(stderr).not.toMatch(/\n\s+at /)
  return stderr
}

test('a database of 0 bytes is a copy that failed, never a new folder', () => {
  withContent()
  rmSync(file())
  writeFileSync(file(), '')
  expect(complaint()).toMatch(/empty \(0 bytes\).*Restore it from a copy/)
  expect(statSync(file()).size).toBe(0)
})

test.each(['assets', 'lake.sqlite-wal'])('a database that is missing beside %s is not made anew', (name) => {
  withContent()
  rmSync(file())
  if (name === 'assets') mkdirSync(join(folder, 'assets', 'production', 'images'), { recursive: true })
  else writeFileSync(join(folder, name), 'x')
  expect(complaint()).toMatch(/is missing, though .*Restore it from a copy/)
  expect(existsSync(file())).toBe(false)
})

test('a database without its last changes beside assets is not filled again', () => {
  mkdirSync(folder)
  expect(lakeCommand(folder, ['dataset', 'list'])).toBe('')
  mkdirSync(join(folder, 'assets', 'production', 'images'), { recursive: true })
  expect(complaint()).toMatch(/no dataset, though there are assets.*lake\.sqlite-wal/)
})

test('what is not a database, and one that is damaged inside, are refused', () => {
  withContent()
  const sound = join(folder, 'sound')
  copyFileSync(file(), sound)
  writeFileSync(file(), 'not a database, whatever its name says'.repeat(100))
  expect(complaint()).toMatch(/not a database.*restore a copy/)
  copyFileSync(sound, file())
  const bytes = Buffer.alloc(4096 * 3, 7)
  writeFileSync(file(), bytes, { flag: 'r+' })
  expect(complaint()).toMatch(/lake\.sqlite cannot be used.*restore a copy/)
})

test('a folder in which nothing may be written is refused with what to do', () => {
  withContent()
  // For root no mode is a bar: the command runs as somebody else then, who owns the folder and may not write in it.
  const uid = process.getuid?.() === 0 ? 65_534 : undefined
  chmodSync(join(folder, '..'), 0o755)
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o400)
  chmodSync(folder, 0o500)
  if (uid !== undefined) for (const path of [folder, file()]) chownSync(path, uid, uid)
  const said = complaint(uid)
  chmodSync(folder, 0o700)
  expect(said).toMatch(/cannot be used.*must be writable for the user who runs this/)
})

test('a database that was replaced while the lake runs: writes are refused, not lost', async () => {
  const lake = await startTestLake()
  const client = lake.client('editor')
  await client.create({ _id: 'before', _type: 'note' })
  const database = join(lake.dataDir, 'lake.sqlite')
  renameSync(database, `${database}.old`)
  copyFileSync(`${database}.old`, database)
  await expect(client.create({ _type: 'note' })).rejects.toMatchObject({
    statusCode: 503,
    message: expect.stringMatching(/moved, deleted or replaced.*Restart the lake/),
  })
  expect(await client.fetch('*[]._id')).toEqual(['before'])
  renameSync(`${database}.old`, database)
  await client.create({ _id: 'after', _type: 'note' })
  await lake.stop()
})

test('one damaged document: it is named, the others are served, and it can be restored', async () => {
  withContent()
  const token = lakeCommand(folder, ['token', 'create', '--role', 'editor'])
  const first = await startLakeProcess(folder)
  const mutations = ['a', 'b'].map((_id) => ({ create: { _id, _type: 'note' } }))
  await first.client(token).transaction(mutations).commit()
  await first.stop()
  const database = new DatabaseSync(file())
  database.exec(`UPDATE document SET content = '{"_id": "a", "_ty' WHERE id = 'a'`)
  database.close()

  const lake = await startLakeProcess(folder)
  try {
    const client = lake.client(token)
    const refused = { statusCode: 500, message: expect.stringMatching(/"a" is damaged.*import FILE --replace/) }
    await expect(client.getDocument('a')).rejects.toMatchObject(refused)
    await expect(client.patch('a', { set: { title: 'x' } }).commit()).rejects.toMatchObject(refused)
    await expect(client.delete('a')).rejects.toMatchObject(refused)
    await expect(client.create({ _id: 'a', _type: 'note' })).rejects.toMatchObject(refused)
    expect(await client.getDocument('b')).toMatchObject({ _id: 'b' })
    expect(await client.fetch('*[]._id')).toEqual(['b'])
    await client.create({ _id: 'c', _type: 'note' })
    expect(lake.log()).toMatch(/^lake: "a" of "production" is damaged .*Restore it from a copy/m)
    expect(() => lakeCommand(folder, ['export', join(folder, 'export')])).toThrow(/not whole: a cannot be read/)
    await client.createOrReplace({ _id: 'a', _type: 'note', title: 'restored' })
    expect(await client.getDocument('a')).toMatchObject({ title: 'restored' })
  } finally {
    await lake.stop()
  }
})

test('the folder and all in it are for one user, whatever the umask; one that was open is closed', async () => {
  // What workers cache is in it too, where nobody has named another place.
  delete process.env.NODE_COMPILE_CACHE
  const script = `umask 0000; "$0" --disable-warning=ExperimentalWarning ${lakeScript} dataset create production --data "$1"`
  execFileSync('sh', ['-c', script, process.execPath, folder], { env: { ...process.env, NODE_OPTIONS: '' } })
  const token = lakeCommand(folder, ['token', 'create', '--role', 'editor'])
  const lake = await startLakeProcess(folder)
  await lake.client(token).assets.upload('file', Buffer.from('words'), { filename: 'a.txt' })
  const modes = () => {
    const all = ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })].map((name) => join(folder, name))
    return all.map(
      (path) => `${statSync(path).isDirectory() ? 'folder' : 'file'} ${(statSync(path).mode & 0o777).toString(8)}`,
    )
  }
  // Database, its log and its index, the asset; the folder, and three down to the asset; what workers cache, if they have yet.
  const closed = new Set(['file 600', 'folder 700'])
  expect(modes().length).toBeGreaterThanOrEqual(8)
  expect(new Set(modes())).toEqual(closed)
  await lake.stop()

  execFileSync('chmod', ['-R', 'a+rX', folder])
  const again = await startLakeProcess(folder)
  expect(new Set(modes())).toEqual(closed)
  await again.stop()
})
