import { blockSanityHosts } from '@/sanity/studio/connection/block-sanity-hosts'

const asked: string[] = []
const fetchOf = blockSanityHosts('https://nap.example/lake', 'nap1325', async (input) => {
  asked.push(input instanceof Request ? input.url : String(input))
  return new Response('from the network')
})

beforeEach(() => asked.splice(0))

describe('what Studio asks for', () => {
  it.each(['https://sanity-cdn.com/v1/modules/sanity', 'https://nap1325.api.sanity.io/v1/users/me'])(
    '%s is answered without a network',
    async (address) => {
      const answer = await fetchOf(address, { method: 'POST', body: 'x' })
      expect(await answer.json()).toEqual({})
      expect(asked).toEqual([])
    },
  )

  it('feedback is not offered', async () => {
    expect((await fetchOf('https://api.sanity.io/vX/intake/feedback', { method: 'POST', body: 'x' })).ok).toBe(false)
    expect(asked).toEqual([])
  })

  it.each([
    ['https://nap1325.nap.example/lake/v1/users/me?tag=x', 'https://nap.example/lake/v1/users/me?tag=x'],
    ['https://nap.example/lake/v1/users/me', 'https://nap.example/lake/v1/users/me'],
    ['/studio/x', 'https://nap.example/studio/x'],
    ['https://notsanity.io/', 'https://notsanity.io/'],
  ])('%s goes to %s', async (address, expected) => {
    await fetchOf(address)
    expect(new URL(asked[0] ?? '', 'https://nap.example').href).toBe(expected)
  })

  it('keeps method and headers of a request that is led to the lake', async () => {
    const seen: Request[] = []
    const lead = blockSanityHosts('https://nap.example/lake', 'nap1325', async (input) => {
      if (input instanceof Request) seen.push(input)
      return new Response()
    })
    await lead(
      new Request('https://nap1325.nap.example/lake/x', { method: 'PUT', headers: { authorization: 'Bearer t' } }),
    )
    expect(seen[0]?.method).toBe('PUT')
    expect(seen[0]?.headers.get('authorization')).toBe('Bearer t')
  })
})
