import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'

export interface Tunnel {
  readonly url: string
  /** Other hosts that somebody wanted to reach. Nobody was let through. */
  readonly refused: readonly string[]
  stop(): Promise<void>
}

/**
 * A proxy that knows a few hosts, and leads all of them to one port of this machine (`CONNECT`: RFC 9110, 9.3.6). Whoever uses
 * it reaches nothing else.
 */
export async function startTunnel(names: readonly string[], port: number): Promise<Tunnel> {
  const refused: string[] = []
  const open = new Set<Duplex>()
  const server = createServer((_request, response) => response.writeHead(405).end('Only CONNECT is answered.\n'))
  server.on('connect', (request, caller, head) => {
    const [host = ''] = (request.url ?? '').split(':')
    caller.on('error', () => caller.destroy())
    if (!names.includes(host)) {
      refused.push(host)
      caller.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    const there = connect(port, '127.0.0.1', () => {
      caller.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      there.write(head)
      there.pipe(caller).pipe(there)
    })
    for (const [one, other] of [
      [caller, there],
      [there, caller],
    ] as const) {
      open.add(one)
      one
        .on('error', () => other.destroy())
        .on('close', () => {
          open.delete(one)
          other.destroy()
        })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    refused,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      for (const each of open) each.destroy()
      server.closeAllConnections()
      await closed
    },
  }
}
