import type { SanityClient } from '@sanity/client'
import { mailEndpoint } from '@/server/notices/mail-endpoint'
import { sendLinkMail } from '@/server/notices/send-link-mail'
import { refusal, startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { startSite } from '../support/front'
import { askForMail, linkId, makeLink } from '../../support/link-mail'
import { mailOffice } from '../../support/mail-office'
import { startMailServer, type TestMailServer } from '../../support/mail-server'

let lake: TestLake
let editor: SanityClient
let server: TestMailServer

beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
  server = await startMailServer()
})
afterEach(async () => {
  await server.close()
  await lake.stop()
})

const send = async (token: string, perHour = 60, now: () => number = Date.now) =>
  sendLinkMail(mailOffice(lake.client('editor'), server, { perHour, now }), await askForMail(editor, token))

test('a link is sent five times at most', async () => {
  const token = await makeLink(editor)
  for (let time = 0; time < 5; time += 1) expect(await send(token)).toMatchObject({ status: 200 })
  expect(await send(token)).toMatchObject({ status: 429, answer: { problem: expect.stringMatching(/five times/) } })
  expect(server.received).toHaveLength(5)
})

test('in an hour no more leave than are allowed, whoever asks', async () => {
  const token = await makeLink(editor)
  const statuses = (await Promise.all(Array.from({ length: 5 }, () => send(token, 3)))).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([200, 200, 200, 429, 429])
  expect(server.received).toHaveLength(3)
})

test.each([
  ['was revoked', { revokedAt: '2026-11-26T12:00:00Z' }],
  ['is past its time', { expiresAt: '2026-11-26T12:00:00Z' }],
])('a link that %s is not sent', async (_name, facts) => {
  expect(await send(await makeLink(editor, facts))).toMatchObject({ status: 410 })
  expect(server.received).toHaveLength(0)
})

test('a notice that was left lying is of no use', async () => {
  const token = await makeLink(editor)
  const later = () => Date.now() + 11 * 60_000
  expect(await send(token, 60, later)).toMatchObject({ status: 403 })
})

test('the editor is told in a sentence what the mail server said, without the address', async () => {
  server.refusal = { code: 550, text: 'unknown here' }
  const { status, answer } = await send(await makeLink(editor))
  expect({ status, answer }).toMatchObject({ status: 502, answer: { problem: expect.stringMatching(/“550”/) } })
  expect(JSON.stringify(answer)).not.toMatch(/@|unknown/)
  const [notice] = await editor.fetch<{ state: string }[]>('*[_type == "mailNotice"]')
  expect(notice).toMatchObject({ state: 'givenUp' })
})

test.each(['author', 'viewer'] as const)('an %s cannot ask for it: the content API takes no notice', async (role) => {
  const token = await makeLink(editor)
  expect(await refusal(askForMail(lake.client(role), token))).toMatchObject({ statusCode: 403 })
  expect(await editor.fetch(`count(*[_id in path("${linkId}.**") && _type == "mailNotice"])`)).toBe(0)
})

test('where no mail is sent there is no such address', async () => {
  const site = await startSite()
  expect((await fetch(`${site.url}/api/review-mail`, { method: 'POST', body: '{}' })).status).toBe(404)
  await site.close()
})

test('whoever tries keys is as slow as with passwords', async () => {
  const office = mailOffice(lake.client('editor'), server)
  const site = await startSite({ mail: mailEndpoint((handed) => sendLinkMail(office, handed)) })
  const statuses: number[] = []
  for (let attempt = 0; attempt < 125; attempt += 1)
    statuses.push((await fetch(`${site.url}/api/review-mail`, { method: 'POST', body: '{}' })).status)
  await site.close()
  expect(statuses).toEqual([...Array<number>(120).fill(403), ...Array<number>(5).fill(429)])
})
