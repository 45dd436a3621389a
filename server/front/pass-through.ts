import { Agent, request, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { requestTarget } from './request-target.ts'

// Idle connections are dropped before the other side does it, milliseconds.
const agent = new Agent({ keepAlive: true, timeout: 60_000 })

/** Headers that are about one connection, never about what is carried on it (RFC 9110, 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

export interface Target {
  /** Where to: `http://127.0.0.1:4000`. */
  readonly base: string
  readonly path: string
  /** The request's headers as the upstream server shall see them. */
  readonly requestHeaders: OutgoingHttpHeaders
  /** Laid over the answer's own. */
  readonly responseHeaders: Readonly<Record<string, string>>
  /** Whether an answer that says that the server failed is replaced: what it says is for nobody but programmers. */
  readonly replacesFailures?: boolean
}

/**
 * Passes a request on and its answer back as they come, without keeping anything. When there is no answer, `unreachable`
 * is called to give one.
 */
export function passThrough(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  target: Target,
  unreachable: () => void,
): void {
  const upstream = request(
    {
      ...requestTarget(target.base, target.path),
      agent,
      method: incoming.method,
      headers: withoutHopByHop(target.requestHeaders),
    },
    (answer) => {
      if (target.replacesFailures && (answer.statusCode ?? 500) >= 500) {
        answer.resume()
        return unreachable()
      }
      outgoing.writeHead(answer.statusCode ?? 502, { ...withoutHopByHop(answer.headers), ...target.responseHeaders })
      // An event stream's first bytes may be long in coming; the browser needs to know that it is open.
      outgoing.flushHeaders()
      pipeline(answer, outgoing).catch(() => outgoing.destroy())
    },
  )
  upstream.on('error', () => (outgoing.headersSent ? outgoing.destroy() : unreachable()))
  outgoing.on('close', () => upstream.destroy())
  pipeline(incoming, upstream).catch(() => upstream.destroy())
}

/** Passes a WebSocket on: once both sides agreed, bytes go both ways untouched. */
export function passUpgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer, target: Target): void {
  const { connection, upgrade } = incoming.headers
  const upstream = request({
    ...requestTarget(target.base, target.path),
    headers: { ...withoutHopByHop(target.requestHeaders), connection, upgrade },
  })
  socket.on('error', () => upstream.destroy())
  upstream.on('error', () => socket.destroy())
  upstream.on('response', ({ statusCode = 502, statusMessage }) => {
    socket.end(`HTTP/1.1 ${statusCode} ${statusMessage}\r\nConnection: close\r\n\r\n`)
  })
  upstream.on('upgrade', (answer, other, otherHead) => {
    const lines = answer.rawHeaders.flatMap((value, index, all) =>
      index % 2 === 0 ? [`${value}: ${all[index + 1]}`] : [],
    )
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`)
    if (otherHead.length > 0) socket.write(otherHead)
    if (head.length > 0) other.write(head)
    pipeline(socket, other).catch(() => other.destroy())
    pipeline(other, socket).catch(() => socket.destroy())
  })
  upstream.end()
}

function withoutHopByHop(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name, value]) => value !== undefined && !hopByHop.has(name.toLowerCase())),
  )
}
