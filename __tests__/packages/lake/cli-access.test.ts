import { call, logIn, makePerson, type Person } from './support/people'
import { runCommand } from './support/run-command'
import { startTestLake, type TestLake } from './support/test-lake'

// A lake that runs, as a site's does: every command works beside it, on the same folder.
let lake: TestLake
let admin: Person
let ada: Person
beforeEach(async () => {
  lake = await startTestLake()
  admin = await makePerson(lake, 'administrator', 'admin')
  ada = await makePerson(lake, 'editor', 'ada')
})
afterEach(() => lake.stop())

const run = (...words: string[]) => runCommand(lake.dataDir, words)
const json = (...words: string[]) => JSON.parse(run(...words, '--json').stdout)
const statusOf = async (token: string) => (await call(lake, token, 'GET', '/users/me')).status

test('people are listed, demoted, shut out, let in and deleted while the lake runs', async () => {
  expect(run('user', 'list').stdout).toMatch(
    new RegExp(`^${admin.email}\tadmin\tadministrator\tenabled\tpassword only`),
  )
  expect(run('user', 'role', ada.email, 'author').stdout).toBe(`${ada.email} is author now.\n`)
  expect(await (await call(lake, ada.token, 'GET', '/users/me')).json()).toMatchObject({ role: 'author' })
  expect(run('user', 'disable', ada.email).status).toBe(0)
  expect(await statusOf(ada.token)).toBe(401)
  expect(json('user', 'list')).toContainEqual(expect.objectContaining({ email: ada.email, state: 'disabled' }))
  expect(run('sign-in-link', ada.email, '--studio', 'http://x')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^lake: .* is disabled/),
  })
  expect(run('user', 'enable', ada.email).status).toBe(0)
  expect((await logIn(lake, { email: ada.email })).status).toBe(303)
  expect(run('user', 'delete', ada.email, '--forget-name').stdout).toMatch(/History calls her "Former colleague"/)
  expect(run('user', 'list').stdout).not.toContain(ada.email)
})

test('the last administrator stays one', () => {
  for (const words of [
    ['role', admin.email, 'editor'],
    ['disable', admin.email],
    ['delete', admin.email],
  ])
    expect(run('user', ...words)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^lake: .*last administrator/),
    })
})

test('a new password, at its full cost, ends her sessions and is the one that counts', async () => {
  const { status, stdout, stderr } = runCommand(
    lake.dataDir,
    ['user', 'password', ada.email],
    'another horse battery\n',
  )
  expect(status).toBe(0)
  expect(stdout + stderr).not.toContain('horse')
  expect(await statusOf(ada.token)).toBe(401)
  expect((await logIn(lake, { email: ada.email })).status).toBe(401)
  expect((await logIn(lake, { email: ada.email, password: 'another horse battery' })).status).toBe(303)
})

test('tokens are listed without their secret and taken back', async () => {
  const token = run('token', 'create', '--role', 'viewer', '--label', 'statistics').stdout.trim()
  expect(await statusOf(token)).toBe(200)
  const listed = json('token', 'list')
  expect(listed).toEqual([
    {
      id: expect.stringMatching(/^r/),
      label: 'statistics',
      role: 'viewer',
      created: expect.any(String),
      lastUsed: expect.any(String),
      expires: null,
    },
  ])
  expect(run('token', 'list').stdout).not.toContain(token)
  expect(run('token', 'revoke', 'statistics').stdout).toContain(listed[0].id)
  expect(await statusOf(token)).toBe(401)
  run('token', 'create', '--role', 'viewer', '--label', 'twice')
  run('token', 'create', '--role', 'viewer', '--label', 'twice')
  expect(run('token', 'revoke', 'twice')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/give the id of one/),
  })
})

test('sessions are listed and ended: one, a person’s, everybody’s', async () => {
  const [session] = json('session', 'list', ada.email)
  expect(session).toMatchObject({ email: ada.email, client: 'unknown' })
  expect(run('session', 'end', session.id).status).toBe(0)
  expect(await statusOf(ada.token)).toBe(401)
  expect(await statusOf(admin.token)).toBe(200)
  expect(run('session', 'end', '--user', ada.email).stdout).toBe('0 sessions have ended.\n')
  expect(run('session', 'end', '--everybody').stdout).toBe('1 session has ended.\n')
  expect(await statusOf(admin.token)).toBe(401)
})

test('who signed in and who erased what can be read', async () => {
  await logIn(lake, { email: ada.email, password: 'hunter2hunter2' })
  expect(json('sign-ins', '--limit', '1')).toEqual([
    { at: expect.any(String), who: ada.email, outcome: 'wrong password', client: '203.0.113.0/24' },
  ])
  const editor = lake.client('editor')
  await editor.create({ _id: 'gone', _type: 'note' })
  await editor.delete('gone')
  await editor.request<unknown>({ method: 'DELETE', url: '/data/history/production/documents/gone' })
  expect(run('erasures').stdout).toMatch(/\teditor\tgone\n$/)
})
