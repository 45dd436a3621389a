import { Registry } from 'prom-client'
import { mailMetrics } from '@/server/metrics/mail-metrics'
import type { SanityClient } from '@sanity/client'
import { keepOutbox } from '@/server/notices/outbox'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'
import { available } from '../support/available'
import { mailOffice, type OfficeOptions } from '../../support/mail-office'
import { startMailServer, type TestMailServer } from '../../support/mail-server'

let lake: TestLake
let editor: SanityClient
let server: TestMailServer
let now: number
const lines: string[] = []
const stops: (() => void)[] = []

beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
  server = await startMailServer()
  now = Date.parse('2026-11-26T12:10:00Z')
  lines.length = 0
})
afterEach(async () => {
  stops.splice(0).forEach((stop) => stop())
  await server.close()
  await lake.stop()
})

/** One instance of the site, from now on. */
const start = (options: OfficeOptions = {}) =>
  void stops.push(
    keepOutbox(mailOffice(lake.client('editor'), server, { now: () => now, lines, ...options }), available).stop,
  )
const put = async (id: string, address?: string) => {
  const transaction = editor.transaction().create({ _id: id, _type: 'mailNotice', kind: 'waiting', state: 'waiting' })
  if (address) transaction.create({ _id: `${id}.address`, _type: 'noticeAddress', address })
  await transaction.commit()
}
const stateOf = async (id: string) => (await editor.getDocument(id))?.state
const isIn = (id: string, state: string) => until(async () => (await stateOf(id)) === state)

test('the staff are told that something waits, and nothing of what', async () => {
  start()
  await put('notice.one')
  await isIn('notice.one', 'sent')
  expect(server.received).toHaveLength(1)
  expect(server.received[0]).toMatchObject({ to: ['bea@example.org'] })
  expect(server.received[0]?.source).toContain('\nhttps://nap1325.nl/studio/today\n')
})

test('of five sites each notice is sent by one', async () => {
  for (let site = 0; site < 5; site += 1) start()
  const ids = Array.from({ length: 6 }, (_, index) => `notice.n${index}`)
  await Promise.all(ids.map((id) => put(id)))
  for (const id of ids) await isIn(id, 'sent')
  expect(server.received).toHaveLength(6)
})

test('whoever reads the metrics is told how many wait, and nothing else', async () => {
  const registry = new Registry()
  const outbox = { waiting: 0 }
  mailMetrics(registry, outbox)
  await Promise.all(['notice.a', 'notice.b', 'notice.c'].map((id) => put(id)))
  const office = mailOffice(lake.client('editor'), server, { now: () => now, lines, perHour: 1 })
  stops.push(keepOutbox({ ...office, outbox }, available).stop)
  await until(async () => /^nap1325_mail_waiting 2$/m.test(await registry.metrics()))
  expect(server.received).toHaveLength(1)
})

test('an address goes when its mail has left, out of the history too', async () => {
  start({ staff: '' })
  await put('notice.one', 'carla@example.org')
  await isIn('notice.one', 'sent')
  expect(server.received[0]).toMatchObject({ to: ['carla@example.org'] })
  await until(async () => (await editor.fetch('count(*[_type == "erasing"])')) === 0)
  expect(await editor.getDocument('notice.one.address')).toBeUndefined()
  const url = '/data/history/production/transactions/notice.one.address,notice.one?effectFormat=mendoza'
  expect(await editor.request<string>({ url, json: false })).not.toContain('carla')
})

test('more than the hour allows waits for the next hour', async () => {
  start({ perHour: 2 })
  start({ perHour: 2 })
  await Promise.all(['a', 'b', 'c'].map((name) => put(`notice.${name}`)))
  await until(() => lines.some((line) => line.includes('2 mails have left in this hour')))
  await until(async () => (await editor.fetch('count(*[state == "sent"])')) === 2)
  expect(server.received).toHaveLength(2)
  now = Date.parse('2026-11-26T13:00:01Z')
  start({ perHour: 2 })
  await until(async () => (await editor.fetch('count(*[state == "sent"])')) === 3)
  expect(server.received).toHaveLength(3)
})
