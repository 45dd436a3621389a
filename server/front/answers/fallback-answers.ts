import { STATUS_CODES, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { closesUnread, endUnread } from '../http/unread-bodies.ts'
import type { FallbackReason } from '../site/fallback-words.ts'
import type { RouteKind } from '../site/route-kind.ts'
import type { Site } from '../site/site.ts'
import { fallbackPage, statusOf } from './fallback-page.ts'
import { securityHeaders } from './security-headers.ts'

/** What the front says when nobody behind it can answer. Short, in all languages, without styles: it must always work. */
export interface FallbackAnswers {
  /**
   * Answers with a status and one sentence in each language. A connection on which a body was to come is closed.
   * @param kind decides the policy
   * @param extra laid over its headers
   */
  send(
    request: IncomingMessage,
    response: ServerResponse,
    reason: FallbackReason,
    kind: RouteKind,
    extra?: OutgoingHttpHeaders,
  ): void
  /** The same for what Node could not read as a request, or is no longer one: there is only the connection to write to. */
  sendRaw(socket: Duplex, reason: FallbackReason, extra?: Readonly<Record<string, string>>): void
  /** The same for programs that ask the content API. */
  sendToProgram(request: IncomingMessage, response: ServerResponse, status: 429 | 503): void
}

/** How long somebody may go on sending what nobody reads, so that what was said to him is not lost. Milliseconds. */
const lingering = 1_000

/** @see FallbackAnswers */
export function fallbackAnswers(site: Site): FallbackAnswers {
  return {
    send(request, response, reason, kind, extra) {
      const status = statusOf(reason)
      const body = fallbackPage(site, reason)
      closesUnread(request, response)
      response.writeHead(status, {
        ...(status === 405 && { allow: 'GET, HEAD' }),
        ...securityHeaders(kind, site, null),
        ...extra,
        ...headersOf('text/html; charset=utf-8', body),
        ...((status === 503 || status === 429) && { 'retry-after': '5' }),
      })
      endUnread(request, response, body)
    },
    sendRaw(socket, reason, extra) {
      // Said already: what still comes is not read.
      if (socket.writableEnded) return
      if (!socket.writable) return void socket.destroy()
      const status = statusOf(reason)
      const body = fallbackPage(site, reason)
      const own = { ...headersOf('text/html; charset=utf-8', body), connection: 'close' }
      const lines = Object.entries({ ...securityHeaders('page', site, null), ...extra, ...own }).map(
        ([name, value]) => `${name}: ${value}\r\n`,
      )
      socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
      const timer = setTimeout(() => socket.destroy(), lingering).unref()
      socket.once('close', () => clearTimeout(timer))
    },
    sendToProgram(request, response, status) {
      const body = JSON.stringify(site.fallback.forPrograms[status])
      closesUnread(request, response)
      response.writeHead(status, {
        ...securityHeaders('content', site, null),
        ...headersOf('application/json', body),
        'retry-after': '5',
      })
      endUnread(request, response, body)
    },
  }
}

function headersOf(type: string, body: string): Record<string, string> {
  return { 'content-type': type, 'content-length': String(Buffer.byteLength(body)), 'cache-control': 'no-store' }
}
