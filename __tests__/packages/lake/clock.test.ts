import { timeAfter } from '@/packages/lake/source/dataset/time-after'
import { startTestLake, type TestLake } from './support/test-lake'

const minute = 60_000
let lake: TestLake
beforeEach(async () => {
  lake = await startTestLake()
})
afterEach(() => lake.stop())

test('a clock that is set back a little does not turn the order of changes round', async () => {
  const client = lake.client('editor')
  const first = await client.create({ _id: 'a', _type: 'note' })
  lake.pass(-2 * minute)
  const second = await client.patch('a', { set: { title: 'later' } }).commit()
  expect(second._updatedAt >= first._updatedAt).toBe(true)
  const url = `${lake.url}/v2026-03-01/data/history/production/documents/a?time=${second._updatedAt}`
  const headers = { authorization: `Bearer ${lake.token('viewer')}` }
  expect((await (await fetch(url, { headers })).json()).documents).toEqual([second])
})

test('a clock that was far ahead is believed again when it is put right; what is now is the last change', async () => {
  const client = lake.client('editor')
  lake.pass(365 * 24 * 60 * minute)
  await client.create({ _id: 'a', _type: 'note', title: 'from the future' })
  lake.pass(-365 * 24 * 60 * minute)
  const { _updatedAt } = await client.patch('a', { set: { title: 'now' } }).commit()
  expect(Math.abs(Date.parse(_updatedAt) - Date.now())).toBeLessThan(minute)
  const url = `${lake.url}/v2026-03-01/data/history/production/documents/a`
  const headers = { authorization: `Bearer ${lake.token('viewer')}` }
  expect((await (await fetch(url, { headers })).json()).documents).toMatchObject([{ title: 'now' }])
})

test.each([
  [null, 0],
  [-minute, 0],
  [minute, minute],
  [5 * minute, 5 * minute],
  [5 * minute + 1, 0],
])('after a commit at %s, one at 0 is at %s', (last, expected) => {
  const now = Date.parse('2026-03-01')
  const at = (time: number) => new Date(now + time).toISOString()
  expect(timeAfter(last === null ? null : at(last), now)).toBe(at(expected))
})
