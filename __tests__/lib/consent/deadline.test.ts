import type { SanityClient } from '@sanity/client'
import { consentDeadline, endsSoon, endsSoonFilter } from '@/lib/consent/deadline'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

const now = Date.parse('2026-11-24T00:00:00Z')

let lake: TestLake
let client: SanityClient
beforeAll(async () => {
  lake = await startTestLake({ now: () => now })
  client = lake.client('editor')
})
afterAll(() => lake.stop())

test.each<[string, object, boolean]>([
  ['it ends in 30 days', { expiresAt: '2026-12-24T00:00:00Z' }, true],
  ['it ends a second later', { expiresAt: '2026-12-24T00:00:01Z' }, false],
  ['it ended long ago', { expiresAt: '2020-01-01T00:00:00Z' }, true],
  ['the last day for confirming is over in 30 days', { basis: 'publishedEarlier', reconfirmBy: '2026-12-23' }, true],
  ['the last day for confirming is the next one', { basis: 'publishedEarlier', reconfirmBy: '2026-12-24' }, false],
  ['the last day for confirming is past', { basis: 'publishedEarlier', reconfirmBy: '2026-11-01' }, true],
  ['a day is named that its basis does not need', { basis: 'given', reconfirmBy: '2026-11-01' }, false],
  ['it was withdrawn before it ended', { expiresAt: '2026-11-25T00:00:00Z', withdrawnOn: '2026-11-01' }, false],
  ['no end was agreed', {}, false],
])('the list and the banner agree whether consent ends soon when %s', async (_when, record, isSoon) => {
  await client.createOrReplace({ _id: 'consent.a', _type: 'consentRecord', ...record })
  expect(await client.fetch(`count(*[_type == "consentRecord" && ${endsSoonFilter}])`)).toBe(isSoon ? 1 : 0)
  const deadline = consentDeadline({ ...record })
  expect(deadline !== null && endsSoon(deadline, now)).toBe(isSoon)
})
