import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { carryEventStreams } from '@/packages/lake/source/browser/event-streams'
import { until } from '../../../support/until'

const plain: string[] = []
const plainFetch: typeof fetch = async (input) => {
  plain.push(String(input))
  return new Response('plain')
}

/** A lake that answers every stream with what it was asked for, then one more chunk, then the end. */
async function startLake() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((listening) => server.once('listening', listening))
  const received: string[] = []
  server.on('connection', (socket) =>
    socket.on('message', (data) => {
      received.push(String(data))
      const { open, token } = JSON.parse(String(data))
      if (!open) return
      socket.send(JSON.stringify({ id: open, status: 200, headers: { 'content-type': 'text/event-stream' } }))
      socket.send(JSON.stringify({ id: open, chunk: `token ${token}` }))
      if (token === 'ends') socket.send(JSON.stringify({ id: open, end: true }))
    }),
  )
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const close = () => {
    for (const client of server.clients) client.terminate()
    return new Promise((closed) => server.close(closed))
  }
  return { url: `http://127.0.0.1:${address.port}/lake`, received, connections: () => server.clients.size, close }
}

beforeEach(() => plain.splice(0))

it('carries all event streams over one socket and leaves the rest alone', async () => {
  const lake = await startLake()
  try {
    const fetchOf = carryEventStreams(lake.url, plainFetch)
    const streams = await Promise.all(
      Array.from({ length: 10 }, () =>
        fetchOf(`${lake.url}/v1/data/listen/production?query=*`, { headers: { authorization: 'Bearer ends' } }),
      ),
    )
    expect(await Promise.all(streams.map((stream) => stream.text()))).toEqual(Array(10).fill('token ends'))
    expect(lake.connections()).toBe(1)
    expect(lake.received[0]).toContain('"path":"/v1/data/listen/production?query=*"')
    await fetchOf(`${lake.url}/v1/data/query/production?query=*`)
    expect(plain).toEqual([`${lake.url}/v1/data/query/production?query=*`])
  } finally {
    await lake.close()
  }
})

it('tells the lake when a stream is left', async () => {
  const lake = await startLake()
  try {
    const leaving = new AbortController()
    const fetchOf = carryEventStreams(lake.url, plainFetch)
    await fetchOf(`${lake.url}/v1/data/live/events/production`, { signal: leaving.signal })
    leaving.abort()
    await until(() => lake.received.length >= 2)
    expect(lake.received[1]).toBe('{"close":"1"}')
  } finally {
    await lake.close()
  }
})

it('asks the plain way where no socket can be opened', async () => {
  const lake = await startLake()
  await lake.close()
  const answer = await carryEventStreams(lake.url, plainFetch)(`${lake.url}/v1/data/listen/production`)
  expect(await answer.text()).toBe('plain')
})
