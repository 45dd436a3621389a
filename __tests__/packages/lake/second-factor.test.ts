import { spawnSync } from 'node:child_process'
import { TOTP, URI } from 'otpauth'
import { call, logIn, makePerson, password, sidOf, type Person } from './support/people'
import { startTestLake, type TestLake } from './support/test-lake'
import { lakeScript } from './support/run-command'

let lake: TestLake
let ada: Person
let ahead = 0
beforeEach(async () => {
  lake = await startTestLake()
  ahead = 0
  ada = await makePerson(lake, 'editor', 'ada')
})
afterEach(() => lake.stop())

const path = '/accounts/me/second-factor'
const pass = (seconds: number) => {
  ahead += seconds * 1000
  lake.pass(seconds * 1000)
}

/** What her app shows, once it has read the address. */
function appOf(uri: string): () => string {
  const secret = URI.parse(uri).secret
  return () => TOTP.generate({ secret, timestamp: Date.now() + ahead })
}

async function enrol() {
  const begun = await (await call(lake, ada.token, 'POST', path, { password })).json()
  const app = appOf(begun.uri)
  const confirmed = await (await call(lake, ada.token, 'POST', `${path}/confirm`, { code: app() })).json()
  const recoveryCodes: string[] = confirmed.recoveryCodes
  // The code that confirmed it is used up.
  pass(30)
  return { app, recoveryCodes, begun }
}

const ticketOf = async (answer: Response) => /name="ticket" value="([^"]+)"/.exec(await answer.text())?.[1] ?? ''
const passwordStep = async () => ticketOf(await logIn(lake, { email: ada.email }))
const codeStep = (ticket: string, code: string) => logIn(lake, { ticket, code })

test('it is set up in two steps, and nothing of it can be read again', async () => {
  const { begun, recoveryCodes } = await enrol()
  expect(begun.uri).toMatch(/^otpauth:\/\/totp\/NAP%201325%20Studio:ada/)
  expect(begun.secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(new Set(recoveryCodes).size).toBe(10)
  const status = await (await call(lake, ada.token, 'GET', path)).json()
  expect(status).toEqual({ isOn: true, recoveryCodesLeft: 10 })
  expect((await call(lake, ada.token, 'POST', path, { password })).status).toBe(409)
})

test('it is not asked for before a code has proved that the app has it', async () => {
  await call(lake, ada.token, 'POST', path, { password })
  expect((await call(lake, ada.token, 'POST', `${path}/confirm`, { code: '000000' })).status).toBe(400)
  expect((await logIn(lake, { email: ada.email })).status).toBe(303)
})

test('a session left open cannot switch it on or off without the password', async () => {
  expect((await call(lake, ada.token, 'POST', path, { password: 'a guess' })).status).toBe(403)
  await enrol()
  expect((await call(lake, ada.token, 'POST', `${path}/end`, { password: 'a guess' })).status).toBe(403)
  expect((await call(lake, ada.token, 'POST', `${path}/end`, { password })).status).toBe(204)
  expect((await logIn(lake, { email: ada.email })).status).toBe(303)
})

test('the password alone no longer signs in; with the code it does, and a code serves once', async () => {
  const { app } = await enrol()
  const first = await logIn(lake, { email: ada.email })
  expect(first.status).toBe(200)
  expect(first.headers.get('location')).toBeNull()
  expect(first.headers.get('set-cookie')).toBeNull()
  const page = await first.clone().text()
  expect(page).toContain('autocomplete="one-time-code"')
  const done = await codeStep(await ticketOf(first), app())
  expect(done.status).toBe(303)
  expect((await fetch(`${lake.url}/v1/auth/fetch?sid=${sidOf(done)}`)).status).toBe(200)

  const again = await codeStep(await passwordStep(), app())
  expect(again.status).toBe(401)
  expect(await again.text()).toMatch(/role="alert"[^>]*>That code is not right, or was used before/)
  pass(30)
  expect((await codeStep(await passwordStep(), app())).status).toBe(303)
})

test('a recovery code serves once, however it is typed', async () => {
  const { recoveryCodes } = await enrol()
  const [code = ''] = recoveryCodes
  expect((await codeStep(await passwordStep(), ` ${code.replaceAll('-', ' ').toUpperCase()}`)).status).toBe(303)
  expect((await codeStep(await passwordStep(), code)).status).toBe(401)
  expect(await (await call(lake, ada.token, 'GET', path)).json()).toEqual({ isOn: true, recoveryCodesLeft: 9 })
})

test('codes cannot be guessed at: five to a sign-in, ten in a row, whatever was right before', async () => {
  const { app } = await enrol()
  const ticket = await passwordStep()
  for (let number = 0; number < 5; number++) expect((await codeStep(ticket, '000000')).status).toBe(401)
  const over = await codeStep(ticket, app())
  expect(over.status).toBe(401)
  expect(await over.text()).toContain('Please sign in again')
  const second = await passwordStep()
  for (let number = 0; number < 5; number++) await codeStep(second, '000000')
  const slowed = await codeStep(await passwordStep(), app())
  expect(slowed.status).toBe(429)
  expect(await slowed.text()).toContain('name="code"')
})

test('a sign-in that waits too long for its code, or whose account was shut, begins again', async () => {
  const { app } = await enrol()
  const late = await passwordStep()
  pass(601)
  expect((await codeStep(late, app())).status).toBe(401)
  const ticket = await passwordStep()
  lake.lake.services.accounts.setDisabled(ada.id, true)
  expect((await codeStep(ticket, app())).status).toBe(401)
  expect((await codeStep('made up', app())).status).toBe(401)
})

test('an operator switches it off for who has lost everything; an administrator too', async () => {
  await enrol()
  const { stdout } = spawnSync(
    process.execPath,
    [lakeScript, 'user', 'second-factor', 'off', ada.email, '--data', lake.dataDir],
    { env: { ...process.env, NODE_OPTIONS: '' }, encoding: 'utf8' },
  )
  expect(stdout).toBe(`${ada.email} signs in with her password alone.\n`)
  expect((await logIn(lake, { email: ada.email })).status).toBe(303)
  await enrol()
  const admin = await makePerson(lake, 'administrator')
  expect((await call(lake, admin.token, 'DELETE', `/accounts/users/${ada.id}/second-factor`)).status).toBe(204)
  expect((await logIn(lake, { email: ada.email })).status).toBe(303)
})
