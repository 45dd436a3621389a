import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { restoreLake } from '@/packages/lake/source/backup/restore-lake'
import { beginSwitch } from '@/packages/lake/source/storage/interrupted-switch'
import { until } from '../../support/until'
import { backedUpLake, contentOf, passphrase } from './support/backed-up-lake'
import { startCommand } from './support/run-command'

const { here, path, start, run, backUp, restore, open } = backedUpLake()

const upload = (words: string) =>
  here().lake.client('editor').assets.upload('file', Buffer.from(words), { filename: 'words.txt' })
const note = (_id: string) =>
  here()
    .lake.client('editor')
    .create({ _id, _type: 'note', words: `Words of ${_id}` })

/** Restores in this process, which is quicker; says why not. */
async function refusalOf(file: string, into = 'refused'): Promise<string> {
  try {
    await restoreLake({
      lake: { dataDir: path(into) },
      file,
      into: path(into),
      replaces: false,
      isWithoutLedger: true,
      passphrase: async () => passphrase,
      now: new Date(),
      progress: { say: () => {}, tell: () => {} },
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'It was restored.'
}

/** The same file with one bit of a byte turned over. */
function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

/** A file whose checksum was made to fit, as an attacker would. */
function withFittingChecksum(bytes: Buffer): Buffer {
  const all = bytes.subarray(0, -73)
  return Buffer.concat([all, Buffer.from(`\nsha256 ${createHash('sha256').update(all).digest('hex')}\n`)])
}

/** Places all over a file: its beginning, its end, and every so often. */
const placesIn = (bytes: Buffer, count: number) => [
  0,
  15,
  200,
  ...Array.from({ length: count }, (_, place) => Math.floor((bytes.length * place) / count)),
  bytes.length - 40,
  bytes.length - 1,
]

test('a byte that is not as it was is found, wherever it is, and nothing is touched', async () => {
  await upload('bytes of a file')
  await note('story')
  for (const [name, words] of [
    ['sealed.backup', []],
    ['open.tar', ['--no-passphrase']],
  ] as const) {
    expect((await run(['backup', path(name), ...words])).status).toBe(0)
    const bytes = readFileSync(path(name))
    const refusals = new Set<string>()
    for (const place of placesIn(bytes, 40)) {
      writeFileSync(path('flipped'), flip(bytes, place))
      refusals.add(await refusalOf(path('flipped')))
    }
    expect([...refusals].filter((each) => !/damaged|is not a backup/.test(each))).toEqual([])
    expect(existsSync(path('refused'))).toBe(false)
  }
})

test('a file that was changed by somebody who made the checksum fit is found too', async () => {
  await upload('bytes of a file that are easily found')
  const sealed = readFileSync(await backUp())
  expect((await run(['backup', path('open.tar'), '--no-passphrase'])).status).toBe(0)
  const plain = readFileSync(path('open.tar'))
  const changed = [
    ...placesIn(sealed, 6)
      .filter((place) => place < sealed.length - 73)
      .map((place) => flip(sealed, place)),
    flip(plain, plain.indexOf('easily found')),
    flip(plain, plain.indexOf('"sha256"') + 12),
    // A piece of what is sealed was left out; the end was cut off.
    Buffer.concat([sealed.subarray(0, 70_000), sealed.subarray(70_000 + 65_552)]),
    Buffer.concat([sealed.subarray(0, sealed.length - 10_000), sealed.subarray(-73)]),
  ]
  for (const bytes of changed) {
    writeFileSync(path('changed'), withFittingChecksum(bytes))
    expect(await refusalOf(path('changed'))).toMatch(/damaged|not a backup|not the passphrase|newer version/)
    expect(existsSync(path('refused'))).toBe(false)
  }
})

test('half a backup, none, another passphrase and a newer schema are refused before anything is touched', async () => {
  const backup = await backUp()
  const bytes = readFileSync(backup)
  for (const length of [0, 10, 300, Math.floor(bytes.length / 2), bytes.length - 1]) {
    writeFileSync(path('half'), bytes.subarray(0, length))
    expect(await refusalOf(path('half'))).toMatch(/damaged|not a backup/)
  }
  const wrong = await run(['restore', backup, '--into', path('refused')], { BACKUP_PASSPHRASE: 'not what it was' })
  expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('not the passphrase')])
  expect((await run(['backup', path('open.tar'), '--no-passphrase'])).status).toBe(0)
  const plain = readFileSync(path('open.tar'))
  const end = plain.indexOf(10)
  const header = plain
    .subarray(0, end)
    .toString()
    .replace(/"schema":\d+/, '"schema":999')
  writeFileSync(path('newer'), withFittingChecksum(Buffer.concat([Buffer.from(header), plain.subarray(end)])))
  expect(await refusalOf(path('newer'))).toContain('newer version')
  expect(existsSync(path('refused'))).toBe(false)
})

test('a folder with something in it is put aside only on request, and never while a lake runs there', async () => {
  await note('story')
  const backup = await backUp()
  const { dataDir } = here().lake
  const plain = await run(['restore', backup, '--into', dataDir])
  expect([plain.status, plain.stderr]).toEqual([1, expect.stringContaining('--replace')])
  const running = await run(['restore', backup, '--into', dataDir, '--replace'])
  expect([running.status, running.stderr]).toEqual([1, expect.stringContaining('stop the site')])
  mkdirSync(path('used'))
  writeFileSync(path('used/mine'), 'mine')
  expect(await restore(backup, 'used', ['--replace'])).toContain('What was there before is in')
  const old = readdirSync(here().folder).find((name) => name.startsWith('used.before-restore-'))
  expect(readFileSync(path(`${old}/mine`), 'utf8')).toBe('mine')
  expect(statSync(path('used')).mode & 0o777).toBe(0o700)
})

test('a restore that is killed leaves what was there, and the next tidies up', async () => {
  for (let round = 0; round < 12; round += 1) await upload(String(round).repeat(1_000_000))
  const backup = await backUp()
  mkdirSync(path('used'))
  writeFileSync(path('used/mine'), 'mine')
  for (const into of ['used', 'new']) {
    const command = start(['restore', backup, '--into', path(into), '--replace'])
    await until(() => readdirSync(here().folder).some((name) => name.startsWith(`${into}.restore-`)), { every: 1 })
    command.kill()
    expect((await command.ended()).status).toBeNull()
  }
  expect(readdirSync(path('used'))).toEqual(['mine'])
  expect(existsSync(path('new'))).toBe(false)
  await restore(backup, 'new')
  await restore(backup, 'used', ['--replace'])
  expect(readdirSync(here().folder).filter((name) => name.includes('.restore-'))).toEqual([])
})

test('where a power cut came between the two steps of a switch, the lake of before comes back', async () => {
  await note('story')
  const backup = await backUp()
  await restore(backup, 'used')
  beginSwitch(path('used'), path('used.before'))
  renameSync(path('used'), path('used.before'))
  const { status, stdout, stderr } = await startCommand(path('used'), ['dataset', 'list']).ended()
  expect([status, stdout]).toEqual([0, 'production\tpublic\t1\n'])
  expect(stderr).toContain('a restore was interrupted')
  expect(existsSync(path('used.switching'))).toBe(false)
})

test('--at takes the newest backup that is not after a time, and says what is in none', async () => {
  await note('first')
  const one = await backUp('nap1325-20260101T000000Z.backup')
  await note('second')
  await backUp('nap1325-20260301T000000Z.backup')
  const { folder } = here()
  const at = await run(['restore', folder, '--at', '2026-02-01T00:00:00Z', '--into', path('then')])
  expect([at.status, at.stderr]).toEqual([0, expect.stringContaining('is of 2026-01-01T00:00:00.000Z')])
  expect(at.stderr).toContain('What was written between the two is in none')
  const restored = open('then')
  expect(Object.keys(contentOf(restored))).toEqual(['first'])
  await restored.close()
  const before = await run(['restore', folder, '--at', '2025-01-01T00:00:00Z', '--into', path('before')])
  expect([before.status, before.stderr]).toEqual([1, expect.stringContaining('The oldest backup')])
  const never = await run(['restore', one, '--at', '2025-01-01T00:00:00Z', '--into', path('before')])
  expect(never.status).toBe(2)
  rmSync(path('then'), { recursive: true })
  await run(['restore', folder, '--into', path('then')])
  const newest = open('then')
  expect(Object.keys(contentOf(newest))).toEqual(['first', 'second'])
  await newest.close()
})

test('a database that is not what the list says is refused, whoever changed it', async () => {
  await note('story')
  expect((await run(['backup', path('open.tar'), '--no-passphrase'])).status).toBe(0)
  const bytes = readFileSync(path('open.tar'))
  const changed = bytes.toString('latin1').replace('Words of story', 'Other words!!!')
  writeFileSync(path('changed'), withFittingChecksum(Buffer.from(changed, 'latin1')))
  expect(await refusalOf(path('changed'))).toContain('lake.sqlite is not as it was')
})

test('a backup keeps no session, and no link that could become one', async () => {
  const { accounts } = here().lake.lake.services
  await accounts.createUser({ email: 'ada@example.org', name: 'Ada', role: 'editor', password: null })
  expect(accounts.redeem(accounts.signInLink('ada@example.org'))).not.toBeNull()
  accounts.signInLink('ada@example.org')
  here().lake.token('viewer')
  await restore(await backUp(), 'restored')
  const database = new DatabaseSync(path('restored/lake.sqlite'))
  const countOf = (table: string) => database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n
  expect([countOf('sign_in'), countOf('device')]).toEqual([0, 0])
  const owners = database.prepare('SELECT kind FROM token JOIN account ON account.id = account').all()
  expect(owners).toEqual([{ kind: 'robot' }])
  database.close()
})
