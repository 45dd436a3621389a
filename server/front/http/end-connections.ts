import type { Server, ServerResponse } from 'node:http'
import { Server as TcpServer, type Socket } from 'node:net'

/** How long a client that keeps its connection may use it once more, and be told that it closes. Milliseconds. */
const lingering = 1_000
/** How long an answer may take. Milliseconds. */
const longest = 10_000

const streams = new WeakSet<ServerResponse>()

/** Says of an answer that it has no end of its own. Whoever listens to one asks again when it ends. */
export const markStream = (response: ServerResponse): void => void streams.add(response)

/**
 * Stops a server without losing a request: no new connection is taken, what is being answered is answered, and a client that
 * asks once more on a connection it has kept is answered and told that it closes. Node's own `close` ends idle connections at
 * once: a request that is on its way there would be lost.
 * @param open the answers that are not at their end
 * @param sockets the connections
 */
export function endConnections(
  server: Server,
  open: ReadonlySet<ServerResponse>,
  sockets: ReadonlySet<Socket>,
): Promise<void> {
  const ended = new Promise<void>((done) => TcpServer.prototype.close.call(server, () => done()))
  for (const response of open) {
    if (streams.has(response)) {
      const { socket } = response
      response.end(() => socket?.destroySoon())
    } else if (!response.headersSent) response.setHeader('connection', 'close')
  }
  const idle = setInterval(() => {
    server.closeIdleConnections()
    // Opened in advance, by a browser that has not asked yet: Node does not count those as idle.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
  }, lingering)
  const late = setTimeout(() => server.closeAllConnections(), longest)
  return ended.finally(() => {
    clearInterval(idle)
    clearTimeout(late)
  })
}
