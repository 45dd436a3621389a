import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { trustedHeaders } from './forwarded-headers.ts'
import type { FrontOptions } from './front-options.ts'
import type { Kind } from './kinds.ts'
import { passThrough, passUpgrade, type Target } from './pass-through.ts'
import { securityHeaders } from './security-headers.ts'
import { sendContentAway, sendSentence } from './sentences.ts'

/** What is for people at work, or for the content API: passed on as it comes, never kept. */
export function passing({ site, next, lake, isDevelopment = false }: FrontOptions) {
  const scheme = new URL(site.siteUrl).protocol.slice(0, -1)

  const toLake = (request: IncomingMessage): Target | null => {
    const base = lake()
    if (base === null) return null
    const own = (request.url ?? '').slice('/lake'.length)
    return {
      base,
      path: own.startsWith('/') ? own : `/${own}`,
      requestHeaders: { ...trustedHeaders(request), host: new URL(base).host },
      // Its own are about its own; what browsers are told of this origin is said here.
      responseHeaders: securityHeaders('lake', site, null),
    }
  }

  const toNext = (request: IncomingMessage, kind: Kind, nonce: string | null): Target | null => {
    const base = next()
    if (base === null) return null
    const path = request.url ?? '/'
    // Hot reload needs headers that are not trusted otherwise: without them refreshed pages wait for ever to be drawn.
    if (isDevelopment) return { base, path, requestHeaders: request.headers, responseHeaders: {} }
    const responseHeaders = securityHeaders(kind, site, nonce === null ? null : { nonce })
    // Next takes the nonce for its own scripts from a policy in the request.
    const policy = nonce === null ? {} : { 'content-security-policy': responseHeaders['content-security-policy'] }
    const replacesFailures = kind === 'draft' || kind === 'review'
    // Of a reader at the entrance only the languages matter.
    const { host, 'accept-language': languages } = request.headers
    const given = kind === 'entrance' ? { host, 'accept-language': languages } : trustedHeaders(request)
    const requestHeaders = { ...given, 'x-forwarded-proto': scheme, ...policy }
    return { base, path, requestHeaders, responseHeaders, replacesFailures }
  }

  return {
    pass(request: IncomingMessage, response: ServerResponse, kind: Kind): void {
      const mayHydrate = kind === 'studio' || kind === 'draft' || kind === 'review'
      const nonce = mayHydrate && !isDevelopment ? randomBytes(16).toString('base64') : null
      const unavailable = () => {
        const headers = securityHeaders(kind, site, null)
        if (kind === 'lake') sendContentAway(response, headers)
        else sendSentence(request, response, mayHydrate && next() !== null ? 'contentAway' : 503, headers)
      }
      const target = kind === 'lake' ? toLake(request) : toNext(request, kind, nonce)
      if (target) passThrough(request, response, target, unavailable)
      else unavailable()
    },
    passUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, kind: Kind): void {
      const target = kind === 'lake' ? toLake(request) : isDevelopment ? toNext(request, kind, null) : null
      if (target) passUpgrade(request, socket, head, target)
      else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
    },
  }
}
