import { request } from 'node:http'
import { refusal, startTestLake } from './support/test-lake'

test('uploads together hold a bounded memory: one more is told to come again, and is taken when they are gone', async () => {
  const lake = await startTestLake()
  const other = await startTestLake()
  const client = lake.client('editor')
  const slow = [0, 1].map(() =>
    request(`${lake.url}/v1/assets/files/production`, {
      method: 'POST',
      headers: { authorization: `Bearer ${lake.token('editor')}`, 'content-length': 200_000_000 },
    }).on('error', () => {}),
  )
  for (const each of slow) each.write('%PDF')
  const upload = () => client.assets.upload('file', Buffer.from('%PDF-1.7'), { filename: 'a.pdf' })
  const end = Date.now() + 20_000
  let refused: unknown = null
  while (refused === null && Date.now() < end) refused = await refusal(upload()).catch(() => null)
  expect(refused).toMatchObject({ statusCode: 503, message: expect.stringContaining('try again') })
  // Another lake in the same process has room of its own.
  const elsewhere = other.client('editor').assets.upload('file', Buffer.from('%PDF-1.7'), { filename: 'a.pdf' })
  expect((await elsewhere)._id).toMatch(/^file-/)
  for (const each of slow) each.destroy()
  let taken = null
  while (taken === null && Date.now() < end) taken = await upload().catch(() => null)
  expect(taken?._id).toMatch(/^file-/)
  await lake.stop()
  await other.stop()
})
