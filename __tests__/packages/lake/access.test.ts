import { call, logIn, makePerson, newSession, password, sidOf, type Person } from './support/people'
import { json, lakeWithPeople } from './support/lake-with-people'

const { here, ask, statusOf } = lakeWithPeople()

describe('an administrator', () => {
  test('sees everybody, with what decides about access and no secret', async () => {
    const people = await json(ask(here().admin, 'GET', '/accounts/users'))
    expect(people.find(({ id }: Person) => id === here().ada.id)).toEqual({
      id: here().ada.id,
      displayName: 'ada',
      email: here().ada.email,
      role: 'editor',
      isDisabled: false,
      disabledAt: null,
      createdAt: expect.any(String),
      hasPassword: true,
      hasSecondFactor: false,
    })
  })

  test('changes a role, and the next request is judged by it', async () => {
    const write = () =>
      ask(here().ada, 'POST', '/data/mutate/production', { mutations: [{ create: { _type: 'note' } }] })
    expect((await write()).status).toBe(200)
    expect(
      await json(ask(here().admin, 'PATCH', `/accounts/users/${here().ada.id}`, { role: 'viewer' })),
    ).toMatchObject({
      role: 'viewer',
    })
    expect((await write()).status).toBe(403)
  })

  test('shuts an account and opens it again; sessions, links and half sign-ins end with it', async () => {
    const { accounts } = here().lake.lake.services
    const half = sidOf(await logIn(here().lake, { email: here().ada.email }))
    const link = accounts.signInLink(here().ada.email)
    const disable = (isDisabled: boolean) =>
      ask(here().admin, 'PATCH', `/accounts/users/${here().ada.id}`, { isDisabled })
    expect(await json(disable(true))).toMatchObject({ isDisabled: true })
    expect(await statusOf(here().ada.token)).toBe(401)
    const refused = await logIn(here().lake, { email: here().ada.email })
    expect(refused.status).toBe(401)
    expect(await refused.text()).toContain('do not belong together')
    expect(() => accounts.signInLink(here().ada.email)).toThrow(/disabled/)
    await disable(false)
    for (const sid of [half, link])
      expect((await fetch(`${here().lake.url}/v1/auth/fetch?sid=${sid}`)).status).toBe(401)
    expect(await statusOf(here().ada.token)).toBe(401)
    expect((await logIn(here().lake, { email: here().ada.email })).status).toBe(303)
  })

  test.each([
    ['keeps her name in history', '', 'ada'],
    ['forgets her name when asked', '?forgetName=true', 'Former colleague'],
  ])('deletes somebody and %s', async (_name, query, name) => {
    const written = await ask(here().ada, 'POST', '/data/mutate/production', {
      mutations: [{ create: { _type: 'note' } }],
    })
    expect(written.status).toBe(200)
    expect((await ask(here().admin, 'DELETE', `/accounts/users/${here().ada.id}${query}`)).status).toBe(204)
    expect(await statusOf(here().ada.token)).toBe(401)
    expect((await logIn(here().lake, { email: here().ada.email })).status).toBe(401)
    expect(await json(ask(here().admin, 'GET', `/users/${here().ada.id}`))).toMatchObject({
      displayName: name,
      email: null,
    })
    const everybody = JSON.stringify(await json(ask(here().admin, 'GET', '/accounts/users')))
    expect(everybody).not.toContain(here().ada.id)
    // Her address is free again, for an account of its own.
    const again = await here().lake.lake.services.accounts.createUser({
      email: here().ada.email,
      name: 'x',
      role: 'viewer',
      password,
    })
    expect(again.id).not.toBe(here().ada.id)
  })

  test('invites somebody: an account without a password, and a link that signs in once', async () => {
    const invited = { email: ' New@Example.org', name: 'Noor', role: 'author' }
    const made = await ask(here().admin, 'POST', '/accounts/users', invited)
    expect(made.status).toBe(201)
    const person = await made.json()
    expect(person).toMatchObject({ email: 'new@example.org', displayName: 'Noor', role: 'author', hasPassword: false })
    expect((await logIn(here().lake, { email: 'new@example.org' })).status).toBe(401)

    const link = await ask(here().admin, 'POST', `/accounts/users/${person.id}/sign-in-link`, {})
    expect(link.headers.get('cache-control')).toBe('no-store')
    const { sid } = await link.json()
    const redeem = () => fetch(`${here().lake.url}/v1/auth/fetch?sid=${sid}`)
    const { token } = await (await redeem()).json()
    expect((await redeem()).status).toBe(401)
    const noor = { ...person, token }
    expect(await json(ask(noor, 'GET', '/users/me'))).toMatchObject({ name: 'Noor', role: 'author' })
    // Her first password needs no old one, and afterwards it does.
    const first = { oldPassword: '', newPassword: 'another horse battery' }
    expect((await ask(noor, 'PUT', '/accounts/me/password', first)).status).toBe(204)
    expect((await ask(noor, 'PUT', '/accounts/me/password', first)).status).toBe(403)
    expect((await ask(here().admin, 'POST', '/accounts/users', invited)).status).toBe(409)
  })

  test('makes no sign-in link for herself, nor for somebody who is disabled', async () => {
    const link = (id: string) => ask(here().admin, 'POST', `/accounts/users/${id}/sign-in-link`, {})
    expect((await link(here().admin.id)).status).toBe(403)
    await ask(here().admin, 'PATCH', `/accounts/users/${here().ada.id}`, { isDisabled: true })
    expect((await link(here().ada.id)).status).toBe(409)
  })

  test('gives somebody a password, and every session of hers ends', async () => {
    const second = newSession(here().lake, here().ada.email)
    const answer = await ask(here().admin, 'PUT', `/accounts/users/${here().ada.id}/password`, {
      password: 'another horse battery',
    })
    expect(answer.status).toBe(204)
    expect([await statusOf(here().ada.token), await statusOf(second)]).toEqual([401, 401])
    expect((await logIn(here().lake, { email: here().ada.email })).status).toBe(401)
    expect((await logIn(here().lake, { email: here().ada.email, password: 'another horse battery' })).status).toBe(303)
  })

  test('ends one session, all of somebody, or everybody’s; tokens of programs stay', async () => {
    const second = newSession(here().lake, here().ada.email)
    const third = newSession(here().lake, here().ada.email)
    const robot = here().lake.token('viewer')
    const sessions = await json(ask(here().admin, 'GET', `/accounts/sessions?user=${here().ada.id}`))
    expect(sessions).toHaveLength(3)
    expect(JSON.stringify(sessions)).not.toContain('sk')
    const { accounts } = here().lake.lake.services
    expect((await ask(here().admin, 'DELETE', `/accounts/sessions/${accounts.sessionIdOf(second)}`)).status).toBe(204)
    expect([await statusOf(here().ada.token), await statusOf(second), await statusOf(third)]).toEqual([200, 401, 200])
    expect(await json(ask(here().admin, 'DELETE', `/accounts/users/${here().ada.id}/sessions`))).toEqual({ ended: 2 })
    expect(await statusOf(third)).toBe(401)
    expect(await json(ask(here().admin, 'DELETE', '/accounts/sessions'))).toEqual({ ended: 1 })
    expect([await statusOf(here().admin.token), await statusOf(robot)]).toEqual([401, 200])
  })
})

describe('the last administrator who can sign in', () => {
  const last = /last administrator/
  test.each([
    ['demoted', 'PATCH', '', { role: 'editor' }],
    ['disabled', 'PATCH', '', { isDisabled: true }],
    ['deleted', 'DELETE', '', undefined],
  ])('cannot be %s', async (_name, method, suffix, body) => {
    const other = await makePerson(here().lake, 'administrator', 'shut')
    await ask(here().admin, 'PATCH', `/accounts/users/${other.id}`, { isDisabled: true })
    const answer = await ask(here().admin, method, `/accounts/users/${here().admin.id}${suffix}`, body)
    expect(answer.status).toBe(409)
    expect((await answer.json()).message).toMatch(last)
    expect(await statusOf(here().admin.token)).toBe(200)
    // With another one it can.
    await ask(here().admin, 'PATCH', `/accounts/users/${other.id}`, { isDisabled: false })
    expect((await ask(here().admin, method, `/accounts/users/${here().admin.id}${suffix}`, body)).ok).toBe(true)
  })
})

describe('everybody', () => {
  test('changes her own password with the old one; other sessions end and this one stays', async () => {
    const other = newSession(here().lake, here().ada.email)
    const change = (oldPassword: string, newPassword: string) =>
      ask(here().ada, 'PUT', '/accounts/me/password', { oldPassword, newPassword })
    expect((await change('not the old one', 'another horse battery')).status).toBe(403)
    expect((await change(password, 'short')).status).toBe(400)
    expect((await change(password, 'another horse battery')).status).toBe(204)
    expect([await statusOf(here().ada.token), await statusOf(other)]).toEqual([200, 401])
    expect((await logIn(here().lake, { email: here().ada.email, password: 'another horse battery' })).status).toBe(303)
  })

  test('is slowed when guessing at the old password from an open session', async () => {
    const body = { oldPassword: 'a guess', newPassword: 'another horse battery' }
    for (let number = 0; number < 10; number++) await ask(here().ada, 'PUT', '/accounts/me/password', body)
    expect((await ask(here().ada, 'PUT', '/accounts/me/password', { ...body, oldPassword: password })).status).toBe(429)
  })

  test('sees and ends her own sessions and nobody else’s', async () => {
    const other = newSession(here().lake, here().ada.email)
    const sessions: { id: string; isCurrent: boolean; client: string }[] = await json(
      ask(here().ada, 'GET', '/accounts/me/sessions'),
    )
    expect(sessions.map(({ isCurrent }) => isCurrent).toSorted()).toEqual([false, true])
    const foreign = here().lake.lake.services.accounts.sessionIdOf(here().admin.token)
    expect((await ask(here().ada, 'DELETE', `/accounts/me/sessions/${foreign}`)).status).toBe(404)
    expect(await statusOf(here().admin.token)).toBe(200)
    expect(await json(ask(here().ada, 'DELETE', '/accounts/me/sessions'))).toEqual({ ended: 1 })
    expect([await statusOf(here().ada.token), await statusOf(other)]).toEqual([200, 401])
  })

  test.each([
    ['GET', '/accounts/users'],
    ['POST', '/accounts/users'],
    ['POST', '/accounts/users/ID/sign-in-link'],
    ['PATCH', '/accounts/users/ID'],
    ['DELETE', '/accounts/users/ID'],
    ['PUT', '/accounts/users/ID/password'],
    ['DELETE', '/accounts/users/ID/second-factor'],
    ['DELETE', '/accounts/users/ID/sessions'],
    ['GET', '/accounts/sessions'],
    ['DELETE', '/accounts/sessions'],
    ['DELETE', '/accounts/sessions/x'],
    ['GET', '/accounts/sign-ins'],
    ['GET', '/access/project/nap1325/robots'],
    ['POST', '/access/project/nap1325/robots'],
    ['DELETE', '/access/project/nap1325/robots/x'],
    ['GET', '/data/history/production/erasures'],
  ])('who is no administrator is refused: %s %s', async (method, path) => {
    const answer = await ask(here().ada, method, path.replace('ID', here().admin.id), method === 'GET' ? undefined : {})
    expect(answer.status).toBe(403)
    expect((await call(here().lake, 'nonsense', method, path)).status).toBe(401)
    expect(await statusOf(here().admin.token)).toBe(200)
  })
})

test.each([
  ['POST', '/accounts/users', { email: 'nobody', name: 'Noor', role: 'author' }, 400],
  ['POST', '/accounts/users', { email: 'new@example.org', name: ' ', role: 'author' }, 400],
  ['POST', '/accounts/users', { email: 'new@example.org', name: 'Noor', role: 'king' }, 400],
  ['POST', '/accounts/users/unobody/sign-in-link', {}, 404],
  ['PATCH', '/accounts/users/ID', { role: 'king' }, 400],
  ['PATCH', '/accounts/users/ID', {}, 400],
  ['PATCH', '/accounts/users/unobody', { role: 'editor' }, 404],
  ['DELETE', '/accounts/users/unobody', undefined, 404],
  ['PUT', '/accounts/users/ID/password', { password: 'short' }, 400],
  ['DELETE', '/accounts/sessions/unknown', undefined, 404],
  ['DELETE', '/access/project/nap1325/robots/unknown', undefined, 404],
  ['GET', '/access/project/other/robots', undefined, 404],
])('%s %s with %j is refused with a sentence', async (method, path, body, status) => {
  const answer = await ask(here().admin, method, path.replace('ID', here().ada.id), body)
  expect(answer.status).toBe(status)
  expect((await answer.json()).message).toMatch(/\w+ .+\.$/)
  expect(await statusOf(here().ada.token)).toBe(200)
})

test('a form on a foreign page changes nothing', async () => {
  const answer = await fetch(`${here().lake.url}/v1/accounts/users/${here().ada.id}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${here().admin.token}`, 'content-type': 'text/plain' },
    body: '{"isDisabled":true}',
  })
  expect(answer.status).toBe(415)
  expect(await statusOf(here().ada.token)).toBe(200)
})
