import type { SanityClient } from '@sanity/client'
import { tellStaff } from '@/server/notices/tell-staff'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'
import { available } from '../support/available'

let lake: TestLake
let editor: SanityClient
let now: number
/** How often the clock was looked at: once at the beginning of each look at what was said, and once before deciding. */
let looks: number
const stops: (() => void)[] = []

beforeEach(async () => {
  now = Date.parse('2026-11-26T12:00:00Z')
  looks = 0
  lake = await startTestLake({ now: () => now })
  editor = lake.client('editor')
})
afterEach(async () => {
  stops.splice(0).forEach((stop) => stop())
  await lake.stop()
})

const silent = () => {}
const clock = () => {
  looks += 1
  return now
}
const start = () => stops.push(tellStaff(lake.client('editor'), available, silent, clock).stop)
const restart = (minutes: number) => {
  stops.splice(0).forEach((stop) => stop())
  now += minutes * 60_000
  start()
}
const say = async (name: string, _type = 'reviewNote') => {
  now += 1_000
  await editor.create({ _id: `review.one.note.${name}`, _type })
}
const notices = () => editor.fetch<number>('count(*[_type == "mailNotice" && kind == "waiting"])')
const hasBegun = () => until(async () => (await editor.getDocument('notice.staff')) !== undefined)
/** The newest thing that was said has been looked at: it is told, or waits to be. */
const isTold = (name: string) =>
  until(async () => {
    const [told, said] = await editor.getDocuments(['notice.staff', `review.one.note.${name}`])
    return told?.until === said?._createdAt
  })

test('they are told of a remark, and of what was said in the next quarter of an hour once more', async () => {
  start()
  await hasBegun()
  await say('first')
  await isTold('first')
  expect(await notices()).toBe(1)
  const before = looks
  await say('second')
  await until(() => looks >= before + 2)
  await say('third', 'consentAnswer')
  restart(14)
  await say('fourth')
  expect(await notices()).toBe(1)
  restart(1)
  await isTold('fourth')
  expect(await notices()).toBe(2)
})

test('of five sites one tells them', async () => {
  for (let site = 0; site < 5; site += 1) start()
  await hasBegun()
  await say('first')
  await isTold('first')
  expect(await notices()).toBe(1)
  restart(20)
  await say('second')
  await isTold('second')
  expect(await notices()).toBe(2)
})

test('what was said before anybody was to be told is not news', async () => {
  await say('first')
  now += 1_000
  start()
  await hasBegun()
  await say('second')
  await isTold('second')
  expect(await notices()).toBe(1)
})
