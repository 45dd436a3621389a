import type { SanityClient } from '@sanity/client'
import { keepOutbox } from '@/server/notices/outbox'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'
import { available } from '../support/available'
import { mailOffice } from '../../support/mail-office'
import { startMailServer, type TestMailServer } from '../../support/mail-server'

let lake: TestLake
let editor: SanityClient
let server: TestMailServer
let now: number
let lines: string[]
const stops: (() => void)[] = []

beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
  server = await startMailServer()
  now = Date.parse('2026-11-26T12:10:00Z')
  lines = []
})
afterEach(async () => {
  stops.splice(0).forEach((stop) => stop())
  await server.close()
  await lake.stop()
})

const start = () =>
  stops.push(keepOutbox(mailOffice(lake.client('editor'), server, { now: () => now, lines }), available).stop)
const restart = (minutes: number) => {
  stops.splice(0).forEach((stop) => stop())
  now += minutes * 60_000
  start()
}
const put = (more: object = {}) =>
  editor
    .transaction()
    .create({ _id: 'notice.one', _type: 'mailNotice', kind: 'waiting', state: 'waiting', ...more })
    .create({ _id: 'notice.one.address', _type: 'noticeAddress', address: 'carla@example.org' })
    .commit()
const isNow = (facts: object) =>
  until(async () => {
    const notice = await editor.getDocument('notice.one')
    return Object.entries(facts).every(([name, value]) => notice?.[name] === value)
  })

test('what the server puts off is tried again later, and again, and then given up', async () => {
  server.refusal = { code: 451, text: 'later' }
  start()
  await put()
  for (const [index, wait] of [1, 5, 15, 60, 180, 720, 1440].entries()) {
    const nextAt = new Date(now + wait * 60_000).toISOString()
    await isNow({ state: 'waiting', attempts: index + 1, nextAt })
    restart(wait)
  }
  await isNow({
    state: 'givenUp',
    attempts: 8,
    reason: 'The mail server does not accept this address. The answer was “451”.',
  })
  await until(async () => (await editor.getDocument('notice.one.address')) === undefined)
})

test('what came through at the second attempt says nothing of the first', async () => {
  server.refusal = { code: 451, text: 'later' }
  start()
  await put()
  await isNow({ state: 'waiting', attempts: 1 })
  server.refusal = null
  restart(1)
  await isNow({ state: 'sent', attempts: 2, reason: undefined, nextAt: undefined })
  expect(server.received).toHaveLength(1)
})

test('what is refused for good is given up at once, and the log has no address', async () => {
  server.refusal = { code: 550, text: 'carla does not work here' }
  start()
  await put()
  await isNow({ state: 'givenUp', attempts: 1 })
  expect(lines.join('\n')).toContain('It was given up.')
  expect(lines.join('\n')).not.toMatch(/carla|@/)
})

test('what a site began to send and was stopped is sent by the next, but not at once', async () => {
  await put({ state: 'sending', attempts: 1, claimedAt: new Date(now).toISOString() })
  restart(9)
  await editor.create({ _id: 'notice.two', _type: 'mailNotice', kind: 'waiting', state: 'waiting' })
  await until(async () => (await editor.getDocument('notice.two'))?.state === 'sent')
  expect(server.received).toHaveLength(1)
  restart(2)
  await isNow({ state: 'sent', attempts: 2 })
  expect(server.received).toHaveLength(2)
})
