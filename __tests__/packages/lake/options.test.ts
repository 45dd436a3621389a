import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLake } from '@/packages/lake/source/server/lake'
import { runCommand } from './support/run-command'
import { refusal, startTestLake } from './support/test-lake'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nap1325-options-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const manager = { name: 'boss', manages: true, writes: 'everything' } as const

test.each<[string, object, RegExp]>([
  ['a project id with a space', { projectId: 'a b' }, /A project id has .*unlike "a b"/],
  ['two roles with one name', { roles: [manager, manager] }, /Two roles have the same name: boss, boss/],
  ['roles of which none manages', { roles: [{ name: 'x', writes: 'nothing' }] }, /set "manages" to true/],
  ['an origin that is none', { allowedOrigins: ['example'] }, /"example" is not an origin/],
])('%s is refused before anything is made', (_name, options, sentence) => {
  const dataDir = join(folder, 'data')
  expect(() => openLake({ dataDir, ...options })).toThrow(sentence)
})

test('what is undefined is what is absent', async () => {
  const lake = openLake({ dataDir: join(folder, 'data'), projectId: undefined, roles: undefined })
  expect(lake.services.projectId).toBe('local')
  expect(lake.services.roles.names).toEqual(['administrator', 'editor', 'author', 'viewer'])
  await lake.close()
})

test.each<[string, string, RegExp]>([
  ['no JSON', '{', /config\.json cannot be read/],
  ['an unknown option', '{"colour":"red"}', /config\.json is not right at "": .*colour/],
  ['a role that writes something else', '{"roles":[{"name":"a","writes":"poems"}]}', /at "roles\.0\.writes"/],
  ['no role that manages', '{"roles":[{"name":"a","writes":"nothing"}]}', /set "manages" to true/],
])('a file of options with %s: a sentence, and nothing happens', (_name, content, sentence) => {
  const file = join(folder, 'config.json')
  writeFileSync(file, content)
  const { status, stderr } = runCommand(join(folder, 'data'), ['dataset', 'list', '--config', file])
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(sentence) })
})

test('a file of options that is named and not there is said', () => {
  const { status, stderr } = runCommand(folder, ['dataset', 'list', '--config', join(folder, 'nowhere.json')])
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/nowhere\.json cannot be read/) })
})

test('roles of a lake’s own: each does what it says, and no other role exists', async () => {
  const lake = await startTestLake({
    roles: [
      manager,
      {
        name: 'gardener',
        title: 'Head gardener',
        writes: 'drafts',
        publishedTypes: ['seed'],
        privateDrafts: ['bed.*'],
      },
    ],
  })
  const { accounts } = lake.lake.services
  const client = (role: string) =>
    lake.client(undefined, { token: accounts.createToken({ role, label: role, replace: false }) })
  const gardener = client('gardener')
  for (const [_id, _type] of [
    ['drafts.fern', 'plant'],
    ['drafts.bed.one', 'bed'],
    ['carrot', 'seed'],
  ] as const)
    await gardener.create({ _id, _type })
  for (const [_id, _type] of [
    ['fern', 'plant'],
    ['drafts.shed.one', 'shed'],
    ['drafts.bed.one.two', 'bed'],
  ] as const)
    expect((await refusal(gardener.create({ _id, _type }))).message).toMatch(
      /The role gardener may write drafts, but not/,
    )
  await client('boss').create({ _id: 'fern', _type: 'plant' })
  expect(await gardener.request({ url: '/users/me' })).toMatchObject({
    roles: [{ name: 'gardener', title: 'Head gardener' }],
  })
  expect(() => accounts.createToken({ role: 'editor', label: 'x', replace: false })).toThrow(
    /The role is one of boss, gardener, not "editor"/,
  )
  await lake.stop()
})

test('somebody whose role is defined no longer may only read', async () => {
  const before = openLake({ dataDir: join(folder, 'data') })
  before.datasets.create({ name: 'production', visibility: 'public' })
  const token = before.services.accounts.createToken({ role: 'editor', label: 'x', replace: false })
  await before.close()
  const after = openLake({ dataDir: join(folder, 'data'), roles: [manager] })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const ask = (path: string, body?: object) =>
    after.handle(
      new Request(`http://lake/v1${path}`, { headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) }),
    )
  expect((await ask('/data/mutate/production', { mutations: [{ create: { _type: 'x' } }] })).status).toBe(403)
  expect((await ask('/data/doc/production/drafts.a')).status).toBe(200)
  await after.close()
})
