import type { SanityClient } from '@sanity/client'
import { mailEndpoint } from '@/server/notices/mail-endpoint'
import { sendLinkMail } from '@/server/notices/send-link-mail'
import { newReviewToken } from '@/sanity/preview/review-token'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { startSite, type TestSite } from '../support/front'
import { askForMail, linkId, makeLink, type HandedOver } from '../../support/link-mail'
import { mailOffice } from '../../support/mail-office'
import { startMailServer, type TestMailServer } from '../../support/mail-server'

let lake: TestLake
let editor: SanityClient
let server: TestMailServer
let site: TestSite
let token: string
let lines: string[]

beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
  server = await startMailServer()
  lines = []
  const office = mailOffice(lake.client('editor'), server, { lines, perHour: 6 })
  site = await startSite({ mail: mailEndpoint((handed) => sendLinkMail(office, handed)) })
  token = await makeLink(editor)
})
afterEach(async () => {
  await site.close()
  await server.close()
  await lake.stop()
})

async function hand(body: object | string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${site.url}/api/review-mail`, {
    method: 'POST',
    headers: { origin: site.url, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: answer.status, ...(await answer.json()) }
}
const traceOf = (id: string) =>
  editor.request<string>({ url: `/data/history/production/transactions/${id}?effectFormat=mendoza`, json: false })

test('an editor’s browser hands a link over: the reviewer has it, in her language, and nobody else', async () => {
  const handed = await askForMail(editor, token)
  expect(await hand(handed)).toEqual({ status: 200, state: 'sent' })
  expect(server.received).toHaveLength(1)
  expect(server.received[0]).toMatchObject({ to: ['ada@example.org'] })
  expect(server.received[0]?.source).toContain(`\nhttps://nap1325.nl/review/${token}\n`)
  expect(server.received[0]?.source).toContain('يعمل الرابط حتى')
  const stored = await editor.getDocument(handed.notice)
  expect(stored).toMatchObject({ state: 'sent', endedAt: expect.any(String) })
  expect(stored).not.toHaveProperty('keyHash')
  const kept = [await traceOf(handed.notice), await traceOf(linkId), ...lines, ...site.log].join('\n')
  expect(kept).not.toMatch(/ada@/)
  expect(kept).not.toContain(token)
  expect(kept).not.toContain(handed.key)
})

test('what was sent is not sent again', async () => {
  const handed = await askForMail(editor, token)
  const all = await Promise.all([hand(handed), hand(handed), hand(handed)])
  expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(server.received).toHaveLength(1)
})

test.each<[number, RegExp, (handed: HandedOver) => Promise<object | string> | object | string]>([
  [400, /could not read/, () => '{"notice"'],
  [400, /could not read/, (handed) => ({ ...handed, cc: 'eve@example.org' })],
  [400, /not one e-mail address/, (handed) => ({ ...handed, to: 'ada@example.org, eve@example.org' })],
  [400, /not one e-mail address/, (handed) => ({ ...handed, to: 'ada@example.org\r\nBcc: eve@example.org' })],
  [403, /does not know/, (handed) => ({ ...handed, key: newReviewToken() })],
  [403, /does not know/, (handed) => ({ ...handed, notice: `${linkId}.mail.other` })],
  [410, /does not work any more/, (handed) => ({ ...handed, token: newReviewToken() })],
  [413, /too long/, (handed) => ({ ...handed, to: `${'a'.repeat(5_000)}@example.org` })],
])('it is refused (%i, %s), and nothing is sent', async (status, sentence, change) => {
  const handed = await change(await askForMail(editor, token))
  expect(await hand(handed)).toEqual({ status, state: 'notSent', problem: expect.stringMatching(sentence) })
  expect(server.received).toHaveLength(0)
})

test.each<[string, Record<string, string>]>([
  ['another origin', { origin: 'https://evil.example' }],
  ['no origin', { origin: '' }],
  ['a form', { 'content-type': 'text/plain' }],
])('it is refused from %s', async (_name, headers) => {
  expect(await hand(await askForMail(editor, token), headers)).toMatchObject({ status: 403 })
  expect(server.received).toHaveLength(0)
})
