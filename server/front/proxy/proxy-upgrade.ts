import { request, STATUS_CODES, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { hasBody } from '../http/bodies.ts'
import { endToEnd } from '../http/end-to-end.ts'
import { upstreamOptions } from '../http/upstream-options.ts'
import type { Upstream } from './proxy-request.ts'

/** Whether a request asks for a WebSocket (RFC 6455, 4.1), the only thing that a connection is handed over for. */
export function asksForSocket(incoming: IncomingMessage): boolean {
  return incoming.method === 'GET' && incoming.headers.upgrade?.toLowerCase() === 'websocket' && !hasBody(incoming)
}

/**
 * Passes a WebSocket on: once both sides agreed, bytes go both ways untouched. A refusal is passed on with our headers.
 * @param unreachable called when there is no answer
 */
export function proxyUpgrade(
  incoming: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  target: Upstream,
  unreachable: () => void,
): void {
  const upstream = request({
    ...upstreamOptions(target.base, target.path),
    // A connection of its own, which is never used for anything else.
    agent: false,
    headers: { ...target.requestHeaders, connection: 'Upgrade', upgrade: 'websocket' },
  })
  let isAnswered = false
  socket.on('error', () => upstream.destroy())
  socket.on('close', () => upstream.destroy())
  upstream.on('error', () => (isAnswered ? socket.destroy() : unreachable()))
  upstream.on('response', (answer) => {
    isAnswered = true
    const status = answer.statusCode ?? 502
    const headers = { ...endToEnd(answer.headers), ...target.responseHeaders, connection: 'close' }
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${linesOf(headers)}\r\n`)
    pipeline(answer, socket).then(
      () => socket.destroy(),
      () => socket.destroy(),
    )
  })
  upstream.on('upgrade', (answer, other, otherHead) => {
    isAnswered = true
    const headers = { ...endToEnd(answer.headers), ...target.responseHeaders }
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\n${linesOf({ connection: 'Upgrade', upgrade: 'websocket', ...headers })}\r\n`,
    )
    if (otherHead.length > 0) socket.write(otherHead)
    if (head.length > 0) other.write(head)
    // The pipes and the count of connections listen for the end: more than Node expects, and no more than these.
    for (const each of [socket, other]) each.setMaxListeners(20)
    pipeline(socket, other).catch(() => other.destroy())
    pipeline(other, socket).catch(() => socket.destroy())
  })
  upstream.end()
}

function linesOf(headers: Readonly<Record<string, unknown>>): string {
  return Object.entries(headers)
    .flatMap(([name, value]) => [value].flat().map((each) => `${name}: ${String(each)}\r\n`))
    .join('')
}
