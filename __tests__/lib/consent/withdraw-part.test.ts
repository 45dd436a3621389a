import { withdrawPart } from '@/lib/consent/withdraw-part'
import { refusal, startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

test('an editor who writes at the same moment does not stop her, and loses nothing', async () => {
  const client = lake.client('editor')
  await client.create({ _id: 'consent.story', _type: 'consentRecord', uses: ['text', 'image'] })
  let tries = 0
  const withdrawal = { part: 'image', by: 'She', now: new Date() } as const
  await withdrawPart(client, 'story', {
    ...withdrawal,
    // The other one is always first.
    alongside: (transaction) => {
      tries += 1
      if (tries === 1) transaction.patch('consent.story', { ifRevisionID: 'older', set: { remarks: '' } })
    },
  })
  expect(tries).toBe(2)
  expect(await client.getDocument('consent.story')).toMatchObject({ uses: ['text'] })
  const always = withdrawPart(client, 'story', {
    ...withdrawal,
    alongside: (transaction) => transaction.patch('consent.story', { ifRevisionID: 'older', set: { remarks: '' } }),
  })
  expect((await refusal(always)).statusCode).toBe(409)
})
