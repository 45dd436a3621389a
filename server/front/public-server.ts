import {
  createServer,
  maxHeaderSize,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { admission } from './admission/admission.ts'
import { fallbackAnswers } from './answers/fallback-answers.ts'
import type { Front } from './front.ts'
import { isLast } from './http/unread-bodies.ts'
import type { FallbackReason } from './site/fallback-words.ts'
import { endConnections } from './http/end-connections.ts'
import type { Site } from './site/site.ts'

export interface PublicServer {
  readonly server: Server
  /**
   * Takes no more connections, and ends those that there are: streams and WebSockets at once, others when what was asked on
   * them is answered. The same, however often it is called.
   */
  close(): Promise<void>
}

/**
 * The public server. A request that is not well formed is refused here, with the same headers as every answer; until there
 * is a front it says that the site is being prepared.
 * @param options Node's, for tests that cannot wait as long as it does
 */
export function publicServer(front: () => Front | null, site: Site, options: ServerOptions = {}): PublicServer {
  const problem = admission(site.siteUrl)
  const fallback = fallbackAnswers(site)
  /** The last answer that was begun on each connection. */
  const answers = new WeakMap<Duplex, ServerResponse>()
  const open = new Set<ServerResponse>()
  let isClosing = false

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const before = answers.get(request.socket)
    if (before && isLast(before)) return
    answers.set(request.socket, response)
    open.add(response)
    response.once('close', () => open.delete(response))
    // Node may have stopped reading behind one that it was asked to upgrade.
    if (request.headers.upgrade !== undefined || isClosing) response.setHeader('connection', 'close')
    const refusal = problem(request)
    const answering = front()
    if (refusal !== null) fallback.send(request, response, refusal, 'page')
    else if (answering) answering.handle(request, response)
    else fallback.send(request, response, 'preparing', 'page')
  }

  const server = createServer({
    ...options,
    // Node's own refusals have no headers.
    requireHostHeader: false,
    // A second `Host` must not go unseen.
    joinDuplicateHeaders: true,
    // What is not upgraded is answered as any other request (RFC 9110, 7.8).
    shouldUpgradeCallback: (request) => problem(request) === null && (front()?.takesUpgrade(request) ?? false),
  })
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  // Beyond a number Node drops headers from our sight, but not from its own: one that frames a body would be missed.
  server.maxHeadersCount = 0
  // A proxy before it keeps idle connections for a minute: one closed here just as it is used again would be a lost request.
  server.keepAliveTimeout = 75_000
  server.on('request', answer).on('checkContinue', answer).on('checkExpectation', answer)
  server.on('connect', (_request, socket) => fallback.sendRaw(socket, 501))
  // Node no longer counts them as connections of the server, yet waits for them: one open Studio would keep it from ending.
  const upgraded = new Set<Duplex>()
  server.on('upgrade', (request, socket, head) => {
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
    front()?.upgrade(request, socket, head)
  })
  let ended = Promise.resolve()
  server.on('clientError', (error, socket) => {
    const pending = answers.get(socket)
    if (!pending || pending.writableFinished) return fallback.sendRaw(socket, reasonOf(error))
    // Said already; what is wrong is in what nobody reads any more.
    if (isLast(pending)) return
    // What came after a whole request is not read; what broke off its own body leaves it without an answer.
    if (pending.req.complete && !pending.headersSent) pending.setHeader('connection', 'close')
    else if (pending.headersSent) socket.destroy()
    else fallback.sendRaw(socket, reasonOf(error))
  })
  return {
    server,
    close() {
      if (isClosing) return ended
      isClosing = true
      for (const socket of upgraded) socket.destroy()
      return (ended = endConnections(server, open, sockets))
    },
  }
}

function reasonOf(error: NodeJS.ErrnoException): FallbackReason {
  if (error.code === 'HPE_HEADER_OVERFLOW') return isLongAddress(error) ? 414 : 431
  return error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 'unreadable'
}

/** Whether it is the first line that is long, the address: most of what a reader's request holds. */
function isLongAddress(error: object): boolean {
  if (!('rawPacket' in error && Buffer.isBuffer(error.rawPacket))) return false
  const end = error.rawPacket.indexOf('\r\n')
  return end === -1 || end > maxHeaderSize / 2
}
