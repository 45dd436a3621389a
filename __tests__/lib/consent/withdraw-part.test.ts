import { withdrawPart } from '@/lib/consent/withdraw-part'
import { refusal, startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

test('a release does not bring it back', async () => {
  const client = lake.client('editor')
  await client.create({ _id: 'consent.told', _type: 'consentRecord', uses: ['text', 'image'] })
  await client.releases.create({ releaseId: 'spring' })
  await client.createVersion({ releaseId: 'spring', publishedId: 'consent.told', baseId: 'consent.told' })
  await withdrawPart(client, 'told', { part: 'image', by: 'She', now: new Date(), alongside: () => {} })
  await client.releases.publish({ releaseId: 'spring' })
  expect(await client.getDocument('consent.told')).toMatchObject({ uses: ['text'] })
})

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
