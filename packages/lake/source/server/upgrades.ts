import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { socketCounter } from '../socket/socket-counter.ts'
import { presenceSockets } from '../socket/presence-socket.ts'
import { streamSocket } from '../socket/stream-socket.ts'
import type { Lake } from './lake.ts'

/**
 * Answers those who want a WebSocket: presence of a dataset, or a stream of requests.
 * @param knows whether the server answers to a name
 * @returns how to end all sockets
 */
export function upgrades(server: Server, lake: Lake, knows: (host: string | undefined) => boolean): () => void {
  const admit = socketCounter()
  const presenceSocket = presenceSockets(lake.services)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1_000_000 })
  server.on('upgrade', (incoming: IncomingMessage, connection: Duplex, head: Buffer) => {
    const { origin, host } = incoming.headers
    const path = new URL(incoming.url ?? '/', 'http://lake').pathname
    const presence = /^\/v[^/]+\/socket\/([\w-]+)$/.exec(path)
    const isStream = /^\/v[^/]+\/streams$/.test(path)
    const isAllowed = knows(host) && (origin === undefined || lake.services.allowsOrigin(origin))
    if (!isAllowed || (!presence && !isStream)) {
      connection.end(`HTTP/1.1 ${isAllowed ? '404 Not Found' : '403 Forbidden'}\r\nConnection: close\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(incoming, connection, head, (socket) => {
      if (!admit(socket)) return
      if (presence) presenceSocket(socket, presence[1] ?? '')
      else streamSocket(socket, (request) => lake.handle(request), `http://${host}`)
    })
  })
  return () => sockets.clients.forEach((socket) => socket.terminate())
}
