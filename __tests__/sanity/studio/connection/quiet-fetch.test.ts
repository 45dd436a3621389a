import { quietBeacon, quietFetch } from '@/sanity/studio/connection/quiet-fetch'

const asked: string[] = []
const ada = {
  id: 'p1',
  displayName: 'Ada',
  profileImage: 'https://lh3.googleusercontent.com/a/1',
  imageUrl: 'https://x.example/1',
}
const fetchOf = quietFetch(async (input) => {
  asked.push(input instanceof Request ? input.url : String(input))
  return Response.json(ada, { headers: { 'content-length': '999' } })
})
beforeEach(() => asked.splice(0))

it.each([
  ['https://sanity-cdn.com/v1/modules/sanity/latest/%5E6.16.0/t1', 200],
  ['https://api.sanity.io/vX/intake/feedback', 404],
  ['https://api.sanity.io/vX/intake/tracing', 404],
  ['https://nap1325.api.sanity.io/v2023-12-18/intake/batch', 404],
  ['https://nap1325.api.sanity.io/v2023-12-18/intake/telemetry-status', 200],
])('%s is asked of nobody', async (address, status) => {
  expect((await fetchOf(address, { method: 'POST', body: 'x' })).status).toBe(status)
  expect(asked).toEqual([])
})

it.each([
  'https://nap1325.api.sanity.io/v2026-05-04/users/me?tag=x',
  'https://nap1325.api.sanity.io/v2026-05-04/projects/nap1325/users/p1,p2',
  'https://nap1325.api.sanity.io/v2021-06-07/users/p1',
])('people at %s have no picture somewhere else', async (address) => {
  const answer = await fetchOf(new Request(address))
  expect(await answer.json()).toEqual({ ...ada, profileImage: null, imageUrl: null })
  expect(answer.headers.get('content-length')).toBeNull()
})

it.each([
  'https://nap1325.api.sanity.io/v2025-02-19/data/query/production?query=*',
  'https://nap1325.api.sanity.io/v2025-02-19/users/me/keyvalue/a',
  'http://localhost/v1/users/me',
])('%s is passed on as it is', async (address) => {
  expect(await (await fetchOf(address)).json()).toEqual(ada)
  expect(asked).toEqual([address])
})

it('as somebody leaves, nothing is told of how Studio was used, and all else is', () => {
  const told: string[] = []
  const beacon = quietBeacon((url) => told.push(String(url)) > 0)
  expect(beacon('https://nap1325.api.sanity.io/v2024-11-12/intake/batch', 'x')).toBe(false)
  expect(beacon('http://localhost:3000/lake/v2024-11-12/intake/batch', 'x')).toBe(false)
  expect(beacon('/other', 'x')).toBe(true)
  expect(told).toEqual(['/other'])
})
