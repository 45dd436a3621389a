import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { webhook } from '@/server/freshness/webhook'
import { startSite, type TestSite } from '../support/front'

const secret = 'a secret of the webhook'
const body = JSON.stringify({ _id: 'story' })
let changes: number
let site: TestSite

beforeEach(async () => {
  changes = 0
  site = await startSite({ webhook: webhook({ secret, onChange: () => (changes += 1), now: Date.now }) })
})
afterEach(() => site.close())

async function deliver({ signature = '', sent = body, method = 'POST' } = {}): Promise<number> {
  const headers = { [SIGNATURE_HEADER_NAME]: signature, 'content-type': 'application/json' }
  const answer = await fetch(`${site.url}/api/webhook`, { method, headers, ...(method === 'POST' && { body: sent }) })
  return answer.status
}
const signed = (age = 0, by = secret) => encodeSignatureHeader(body, Date.now() - age, by)

test('a delivery that is signed says that content changed, once', async () => {
  const signature = await signed()
  expect(await deliver({ signature })).toBe(204)
  expect(changes).toBe(1)
  expect(await deliver({ signature })).toBe(401)
  expect(changes).toBe(1)
})

test.each<[string, () => Promise<Parameters<typeof deliver>[0]>]>([
  ['not signed', async () => ({})],
  ['signed with another secret', async () => ({ signature: await signed(0, 'another secret') })],
  ['altered on the way', async () => ({ signature: await signed(), sent: `${body} ` })],
  ['older than five minutes', async () => ({ signature: await signed(301_000) })],
  ['from the future', async () => ({ signature: await signed(-301_000) })],
  ['signed by nonsense', async () => ({ signature: 't=now,v1=%%%' })],
])('one that is %s changes nothing', async (_name, make) => {
  expect(await deliver(await make())).toBe(401)
  expect(changes).toBe(0)
})

test('one that is too long is refused, and so is another method', async () => {
  expect(await deliver({ signature: await signed(), sent: 'x'.repeat(200_000) })).toBe(413)
  expect(await deliver({ method: 'GET' })).toBe(405)
  expect(changes).toBe(0)
})

test('without a secret there is no such address', async () => {
  const without = await startSite()
  expect((await fetch(`${without.url}/api/webhook`, { method: 'POST', body })).status).toBe(404)
  await without.close()
})
