import { jest } from '@jest/globals'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { backedUpLake, contentOf } from './support/backed-up-lake'
import { makePerson } from './support/people'
import { refusal } from './support/test-lake'

const { here, path, run, backUp, restore, open } = backedUpLake()
const editor = () => here().lake.client('editor')
const ledger = () => `${here().lake.dataDir}.ledger`
const today = () => new Date().toISOString().slice(0, 10)
const accounts = () => here().lake.lake.services.accounts

/** Restores and gives the documents of the restored lake. */
async function restored(backup: string, more: readonly string[] = []) {
  const said = await restore(backup, 'restored', more)
  const lake = open('restored')
  const content = contentOf(lake)
  await lake.close()
  return { said, content }
}

test('a permission that ended, or changed, after the backup is not what it was; its draft neither', async () => {
  const client = editor()
  for (const id of ['ended', 'changed', 'kept', 'deleted'])
    await client.create({ _id: `p.${id}`, _type: 'permission', for: 'everything' })
  await client.create({ _id: 'drafts.p.ended', _type: 'permission', for: 'everything' })
  const backup = await backUp()
  await client.patch('p.ended').set({ endedOn: '2026-06-15' }).commit()
  await client.patch('p.changed').set({ for: 'little' }).commit()
  await client.delete('p.deleted')
  // A draft that somebody writes in is nothing that was taken away.
  await client.create({ _id: 'drafts.p.kept', _type: 'permission', for: 'less' })
  const { content } = await restored(backup)
  expect(content).toEqual({
    'p.ended': expect.objectContaining({ endedOn: today() }),
    'drafts.p.ended': expect.objectContaining({ endedOn: today() }),
    'p.changed': expect.objectContaining({ for: 'everything', doubtfulSince: expect.any(String) }),
    'p.deleted': expect.objectContaining({ doubtfulSince: expect.any(String) }),
    'p.kept': expect.not.objectContaining({ doubtfulSince: expect.anything() }),
  })
})

test('what happened before the backup is in it, and the ledger adds nothing', async () => {
  const client = editor()
  await client.create({ _id: 'p.a', _type: 'permission' })
  await client.patch('p.a').set({ endedOn: '2026-06-15' }).commit()
  await client.patch('p.a').unset(['endedOn']).commit()
  const before = contentOf(here().lake.lake)
  const { said, content } = await restored(await backUp())
  expect(content).toEqual(before)
  expect(said).toContain('The ledger has 0 lines since then')
})

test('an answer that was taken back puts every permission in doubt that counts on it', async () => {
  const client = editor()
  await client.create({ _id: 'a.1', _type: 'answer' })
  const because = [{ _key: 'a', _type: 'reference', _ref: 'a.1' }]
  await client.create({ _id: 'p.counts', _type: 'permission', because })
  await client.create({ _id: 'p.other', _type: 'permission' })
  const backup = await backUp()
  await client
    .patch('a.1')
    .set({ takenBack: [{ _key: 'x', at: 'now' }] })
    .commit()
  const { content } = await restored(backup)
  expect(content).toEqual({
    'a.1': expect.objectContaining({ refusedAt: expect.any(String) }),
    'p.counts': expect.objectContaining({ doubtfulSince: expect.any(String) }),
    'p.other': expect.not.objectContaining({ doubtfulSince: expect.anything() }),
  })
})

test('what was erased stays erased: words, history, pictures, and what refers to them', async () => {
  const client = editor()
  const file = await client.assets.upload('file', Buffer.from('bytes to be forgotten'), { filename: 'a.txt' })
  await client.create({ _id: 'secret', _type: 'note', words: 'Words to be forgotten' })
  const asset = { _type: 'reference', _ref: file._id }
  await client.create({ _id: 'page', _type: 'note', cover: { _type: 'file', asset }, title: 'stays' })
  await client.create({ _id: 'mistake', _type: 'note' })
  const backup = await backUp()
  await client.patch('page').unset(['cover']).commit()
  await client.delete(file._id)
  await client.delete('secret')
  await client.delete('mistake')
  await client.request({ method: 'DELETE', url: '/data/history/production/documents/secret' })
  const { content } = await restored(backup)
  expect(content).toEqual({
    // What was deleted and no more is what a restore is for.
    mistake: expect.anything(),
    page: expect.objectContaining({ cover: { _type: 'file' }, title: 'stays' }),
  })
  const name = file.url.split('/').at(-1)
  expect(existsSync(path(`restored/assets/production/files/${name}`))).toBe(false)
  expect(readFileSync(path('restored/lake.sqlite')).includes('to be forgotten')).toBe(false)
})

test('a token that was revoked, a password that was changed and who left stay without access; all others keep it', async () => {
  const { lake } = here()
  const kept = lake.token('viewer')
  const revoked = accounts().createToken({ role: 'editor', label: 'lost laptop', replace: false })
  const [ada, bea, cleo, dora, eve] = await Promise.all(
    ['ada', 'bea', 'cleo', 'dora', 'eve'].map((name) => makePerson(lake, 'administrator', name)),
  )
  if (!ada || !bea || !cleo || !dora || !eve) throw new Error('Somebody is missing.')
  const backup = await backUp()
  accounts().revokeToken('lost laptop')
  await accounts().setPassword(ada.id, 'another horse battery')
  accounts().setDisabled(bea.id, true)
  accounts().deleteUser(cleo.id, { forgetName: true })
  accounts().setRole(dora.id, 'author')
  const said = await restore(backup, 'restored')
  expect(said).toContain(ada.email)
  const again = open('restored')
  const now = again.services.accounts
  expect(now.viewerOf(revoked)).toBeNull()
  expect(now.viewerOf(kept)).toMatchObject({ kind: 'robot' })
  for (const { token } of [ada, bea, cleo, dora, eve]) expect(now.viewerOf(token)).toBeNull()
  expect(now.userById(ada.id).password).toBeNull()
  expect(now.userById(bea.id).disabledAt).not.toBeNull()
  expect(() => now.userById(cleo.id)).toThrow('There is no user')
  expect(now.byId(cleo.id)?.name).toBe('Former colleague')
  expect(now.userById(dora.id).disabledAt).not.toBeNull()
  expect(now.userById(eve.id)).toMatchObject({ disabledAt: null, password: expect.any(String) })
  await again.close()
})

test('without the ledger nothing is taken for confirmed, and no password and no token counts', async () => {
  const client = editor()
  const token = here().lake.token('editor')
  const ada = await makePerson(here().lake, 'administrator', 'ada')
  await client.create({ _id: 'p.a', _type: 'permission' })
  await client.create({ _id: 'a.1', _type: 'answer' })
  await client.create({ _id: 'page', _type: 'note' })
  const backup = await backUp()
  for (const [into, more] of [
    ['on request', ['--without-ledger']],
    ['none there', []],
  ] as const) {
    if (into === 'none there') rmSync(ledger())
    const said = await restore(backup, into, more)
    expect(said).toContain('Without the ledger')
    const again = open(into)
    expect(contentOf(again)).toEqual({
      'p.a': expect.objectContaining({ doubtfulSince: expect.any(String) }),
      'a.1': expect.objectContaining({ refusedAt: expect.any(String) }),
      page: expect.not.objectContaining({ doubtfulSince: expect.anything() }),
    })
    expect(again.services.accounts.viewerOf(token)).toBeNull()
    expect(again.services.accounts.userById(ada.id).password).toBeNull()
    await again.close()
  }
})

test('a ledger that was changed, is older than the backup, or belongs to another lake is refused', async () => {
  const client = editor()
  await client.create({ _id: 'p.a', _type: 'permission' })
  const first = readFileSync((await backUp('first.backup'), ledger()))
  await client.patch('p.a').set({ for: 'little' }).commit()
  await client.patch('p.a').set({ for: 'less' }).commit()
  const backup = await backUp()
  await client.patch('p.a').set({ for: 'nothing' }).commit()
  const whole = readFileSync(ledger())
  const lines = whole.toString().split('\n')
  const others = [
    [first, 'older than the backup'],
    [Buffer.from(lines.toSpliced(1, 1).join('\n')), 'damaged at line 2'],
    [Buffer.from(lines.with(2, lines[2]?.replace(/^\S+/, '2020-01-01') ?? '').join('\n')), 'damaged at line 3'],
    [Buffer.from(whole.toString().replace(/[0-9a-f]{8}-/, '00000000-')), 'not the ledger'],
  ] as const
  for (const [bytes, reason] of others) {
    writeFileSync(ledger(), bytes)
    const { status, stderr } = await run(['restore', backup, '--into', path('refused')])
    expect([status, stderr]).toEqual([1, expect.stringContaining(reason)])
    expect(existsSync(path('refused'))).toBe(false)
  }
})

test('half a line that a crash left at the end was never acknowledged, and the ledger goes on', async () => {
  const client = editor()
  await client.create({ _id: 'p.a', _type: 'permission' })
  const backup = await backUp()
  await client.patch('p.a').set({ for: 'little' }).commit()
  writeFileSync(ledger(), '2026-11-27 0123456789', { flag: 'a' })
  await client.patch('p.a').set({ endedOn: '2026-06-15' }).commit()
  expect((await restored(backup)).content).toEqual({ 'p.a': expect.objectContaining({ endedOn: today() }) })
})

test('the ledger is for its user alone, and says neither words nor ids', async () => {
  const client = editor()
  await client.create({ _id: 'p.of-somebody', _type: 'permission' })
  await client.patch('p.of-somebody').set({ endedOn: '2026-06-15' }).commit()
  const text = readFileSync(ledger(), 'utf8')
  expect(text.trim().split('\n').slice(1)).toEqual([
    expect.stringMatching(/^\d{4}-\d\d-\d\d [0-9a-f]{64} [0-9a-f]{32}$/),
    expect.stringMatching(/^\d{4}-\d\d-\d\d [0-9a-f]{64} [0-9a-f]{32}$/),
  ])
  expect(text).not.toMatch(/permission|somebody|ended/)
  for (const file of [ledger(), `${ledger()}.key`]) expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a ledger that cannot be written to keeps nothing online: it is done, said, and written later', async () => {
  const client = editor()
  await client.create({ _id: 'p.a', _type: 'permission' })
  const backup = await backUp()
  const log = jest.spyOn(console, 'error').mockImplementation(() => {})
  const key = readFileSync(`${ledger()}.key`)
  rmSync(`${ledger()}.key`)
  const refused = await refusal(client.patch('p.a').set({ endedOn: '2026-06-15' }).commit())
  expect(refused).toEqual({ statusCode: 503, message: expect.stringContaining('The change is saved, but') })
  expect(await client.getDocument('p.a')).toMatchObject({ endedOn: '2026-06-15' })
  expect(log).toHaveBeenCalledWith(expect.stringContaining('could not be written to the ledger'), expect.anything())
  log.mockRestore()
  // Who takes nothing away is not bothered.
  await client.create({ _id: 'page', _type: 'note' })
  writeFileSync(`${ledger()}.key`, key)
  await client.create({ _id: 'page-2', _type: 'note' })
  expect((await restored(backup)).content).toEqual({ 'p.a': expect.objectContaining({ endedOn: today() }) })
})

test('a command that was not told the place of the ledger uses the one that was chosen before', async () => {
  mkdirSync(path('elsewhere'))
  const env = { LEDGER_FILE: path('elsewhere/ledger') }
  const made = await run(['token', 'create', '--role', 'editor', '--label', 'lost'], env)
  expect((await run(['backup', path('one.backup')], env)).status).toBe(0)
  expect((await run(['token', 'revoke', 'lost'], { LEDGER_FILE: '' })).status).toBe(0)
  expect((await run(['restore', path('one.backup'), '--into', path('restored')], env)).status).toBe(0)
  const again = open('restored')
  expect(again.services.accounts.viewerOf(made.stdout.trim())).toBeNull()
  await again.close()
  chmodSync(path('elsewhere'), 0o700)
  expect(existsSync(ledger())).toBe(false)
})

test('restored into another folder, with nothing said, a backup is held to the ledger of the data folder', async () => {
  const lost = here().lake.token('editor')
  const backup = await backUp()
  accounts().revokeToken('editor')
  const { status, stdout } = await run(['restore', backup, '--into', path('restored')], { LEDGER_FILE: '' })
  expect([status, stdout]).toEqual([0, expect.stringContaining('The ledger has 2 lines')])
  const again = open('restored')
  expect(again.services.accounts.viewerOf(lost)).toBeNull()
  await again.close()
})
