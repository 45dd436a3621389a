import { tellStaff } from '@/server/notices/tell-staff'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'
import { until } from '../../support/until'
import { available } from '../support/available'

let lake: TestLake
let now: number
beforeEach(async () => {
  now = Date.parse('2026-11-26T12:00:00Z')
  lake = await startTestLake({ now: () => now })
})
afterEach(() => lake.stop())

test('they are told when consent is taken back, which is added to an answer that they know of', async () => {
  const editor = lake.client('editor')
  const start = () =>
    tellStaff(
      editor,
      available,
      () => {},
      () => now,
    )
  const told = () => editor.getDocument('notice.staff')
  const first = start()
  await until(async () => (await told()) !== undefined)
  now += 1_000
  const { _createdAt } = await editor.create({ _id: 'review.one.consent.a', _type: 'consentAnswer' })
  await until(async () => (await told())?.until === _createdAt)
  first.stop()
  now += 20 * 60_000
  const at = new Date(now).toISOString()
  await editor
    .patch('review.one.consent.a')
    .set({ withdrawals: [{ _key: 'a', part: 'all', at }] })
    .commit()
  const second = start()
  await until(async () => (await told())?.until === at)
  second.stop()
  expect(await editor.fetch('count(*[_type == "mailNotice" && kind == "waiting"])')).toBe(2)
})
