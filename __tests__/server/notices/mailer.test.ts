import type { SMTPServerOptions } from 'smtp-server'
import { readEnv } from '@/sanity/env'
import { smtpMailer } from '@/server/notices/mailer'
import { startMailServer, type TestMailServer } from '../../support/mail-server'

let server: TestMailServer
beforeEach(async () => {
  server = await startMailServer()
})
afterEach(() => server.close())

const mail = { to: ['ada@example.org'], subject: 'نص للقراءة', text: 'https://nap1325.nl/review/abc\n', id: 'an-id' }
const mailerTo = (url: string) => {
  const { mail: settings } = readEnv({ SMTP_URL: url, MAIL_FROM: 'NAP 1325 <redactie@example.org>' })
  if (!settings) throw new Error('There are settings.')
  return smtpMailer(settings, 'https://nap1325.nl')
}
const send = (more: Partial<typeof mail> = {}, scheme = 'smtp') =>
  mailerTo(`${scheme}://127.0.0.1:${server.port}`)({ ...mail, ...more })

test('a mail arrives, from the sender of the settings, with nothing about this machine or what sends it', async () => {
  expect(await send()).toEqual({ state: 'sent', refused: 0 })
  const [got] = server.received
  expect(got).toMatchObject({ to: ['ada@example.org'], from: 'redactie@example.org' })
  expect(got?.source).toMatch(/^From: NAP 1325 <redactie@example.org>$/m)
  expect(got?.source).toMatch(/^Message-ID: <an-id@nap1325.nl>$/m)
  expect(got?.source).toMatch(/^Auto-Submitted: auto-generated$/m)
  expect(got?.source).toContain('\nhttps://nap1325.nl/review/abc\n')
  expect(got?.source).not.toMatch(/mailer/i)
})

test('several do not see each other', async () => {
  await send({ to: ['ada@example.org', 'bea@example.org'] })
  expect(server.received).toHaveLength(1)
  expect(server.received[0]).toMatchObject({ to: ['ada@example.org', 'bea@example.org'] })
  expect(server.received[0]?.source).not.toMatch(/ada@|bea@/)
})

test.each([
  [550, true],
  [451, false],
])('a server that answers %i is told of without the address', async (code, isFinal) => {
  server.refusal = { code, text: 'no' }
  expect(await send()).toEqual({
    state: 'failed',
    isFinal,
    reason: `The mail server does not accept this address. The answer was “${code}”.`,
  })
})

test('nobody is there: it says so, and may be tried again', async () => {
  await server.close()
  expect(await send()).toEqual({ state: 'failed', isFinal: false, reason: 'The mail server cannot be reached.' })
})

test.each<[string, string, SMTPServerOptions]>([
  ['that offers no TLS', 'smtp', {}],
  ['whose certificate nobody vouches for', 'smtp', { disabledCommands: [] }],
  ['whose certificate nobody vouches for', 'smtps', { secure: true }],
])('a server elsewhere %s (%s) gets nothing', async (_name, scheme, options) => {
  const other = await startMailServer(options)
  const given = { SMTP_URL: `${scheme}://127.0.0.1:${other.port}`, MAIL_FROM: 'redactie@example.org' }
  const { mail: settings } = readEnv(given)
  if (!settings) throw new Error('There are settings.')
  // As if the name led to another machine.
  const elsewhere = smtpMailer({ ...settings, server: { ...settings.server, isLoopback: false } }, 'https://nap1325.nl')
  const sending = await elsewhere(mail)
  await other.close()
  const reason = expect.stringMatching(/cannot be encrypted, so nothing was sent/)
  expect(sending).toEqual({ state: 'failed', isFinal: false, reason })
  expect(other.received).toHaveLength(0)
})
