import { logIn, newSession, password } from './support/people'
import { json, lakeWithPeople } from './support/lake-with-people'

const { here, ask, statusOf } = lakeWithPeople()

test('tokens are made, listed without their secret, and taken back, as the official command line asks', async () => {
  const path = '/access/project/nap1325/robots'
  const memberships = [{ resourceType: 'project', resourceId: 'nap1325', roleNames: ['viewer'] }]
  const made = await json(ask(here().admin, 'POST', path, { label: 'statistics', memberships }))
  expect(made).toMatchObject({ label: 'statistics', memberships, token: expect.stringMatching(/^sk/) })
  expect(await statusOf(made.token)).toBe(200)
  const listed = await json(ask(here().admin, 'GET', path))
  expect(listed.nextCursor).toBeNull()
  expect(listed.data).toContainEqual({
    id: made.id,
    label: 'statistics',
    memberships,
    createdAt: expect.any(String),
    lastUsedAt: expect.any(String),
    expiresAt: null,
  })
  expect(JSON.stringify(listed)).not.toContain(made.token)
  expect((await ask(here().admin, 'DELETE', `${path}/${made.id}`)).status).toBe(204)
  expect(await statusOf(made.token)).toBe(401)
  expect(await json(ask(here().admin, 'GET', `/users/${made.id}`))).toMatchObject({ displayName: 'statistics' })
})

test('when a token was used last is noted once an hour, not at every request', async () => {
  const { accounts } = here().lake.lake.services
  const token = accounts.createToken({ role: 'viewer', label: 'often', replace: false })
  const lastUsed = () => accounts.robots().find(({ label }) => label === 'often')?.lastUsed ?? null
  expect(lastUsed()).toBeNull()
  await statusOf(token)
  const first = lastUsed()
  expect(first).not.toBeNull()
  here().lake.pass(50 * 60_000)
  await statusOf(token)
  expect(lastUsed()).toBe(first)
  here().lake.pass(11 * 60_000)
  await statusOf(token)
  expect(lastUsed()).toBeGreaterThan(first ?? Infinity)
})

test('who tried to sign in is noted, without passwords, addresses or what was typed for a name', async () => {
  await logIn(here().lake, { email: here().ada.email }, { client: '203.0.113.99' })
  await logIn(here().lake, { email: here().ada.email, password: 'hunter2hunter2' }, { client: '2001:db8:1:2:3::4' })
  await logIn(here().lake, { email: 'my-secret-password' })
  const log = await json(ask(here().admin, 'GET', '/accounts/sign-ins'))
  expect(log.slice(0, 3)).toMatchObject([
    { account: null, outcome: 'wrong password', client: '203.0.113.0/24' },
    { account: here().ada.id, outcome: 'wrong password', client: '2001:db8:1::/48' },
    { account: here().ada.id, outcome: 'signed in', client: '203.0.113.0/24' },
  ])
  const text = JSON.stringify(log)
  for (const secret of ['hunter2', 'my-secret', '203.0.113.99', password]) expect(text).not.toContain(secret)
  here().lake.pass(91 * 24 * 3_600_000)
  const admin = { ...here().admin, token: newSession(here().lake, here().admin.email) }
  expect(await json(ask(admin, 'GET', '/accounts/sign-ins'))).toMatchObject([{ account: admin.id, outcome: 'link' }])
})

test('an administrator cannot sign in as somebody unnoticed: the log says who made the link and that it was used, her list has the session', async () => {
  const link = await ask(here().admin, 'POST', `/accounts/users/${here().ada.id}/sign-in-link`, {})
  const { sid } = await link.json()
  await fetch(`${here().lake.url}/v1/auth/fetch?sid=${sid}`)
  const log = await json(ask(here().admin, 'GET', '/accounts/sign-ins?limit=3'))
  expect(log).toMatchObject([
    { account: here().ada.id, outcome: 'link' },
    { account: here().ada.id, outcome: 'link made' },
    { account: here().admin.id, outcome: 'made a link' },
  ])
  expect(JSON.stringify(log)).not.toContain(sid)
  expect(await json(ask(here().ada, 'GET', '/accounts/me/sessions'))).toHaveLength(2)
})
