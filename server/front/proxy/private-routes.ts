import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { passedHeaders, trustedHeaders } from '../http/forwarded-headers.ts'
import type { FrontOptions } from '../front-options.ts'
import type { Gate } from '../admission/gate.ts'
import type { Kind } from '../site/route-kind.ts'
import { passThrough, type Target } from './proxy-request.ts'
import { passUpgrade } from './proxy-upgrade.ts'
import { forOne, type Audience } from '../pictures/picture-access.ts'
import { securityHeaders } from '../answers/security-headers.ts'
import { sendSentence, sendSentenceRaw, sendToProgram } from '../answers/fallback-answers.ts'

interface Passing {
  readonly missing?: () => void
  readonly whom?: Audience
}

/** What is for people at work, or for the content API: passed on as it comes, never kept. */
export function passing(
  { site, next, nextHeaders, lake, pictureAccess, isDevelopment = false }: FrontOptions,
  { clientOf }: Gate,
) {
  const scheme = new URL(site.siteUrl).protocol.slice(0, -1)

  const toLake = (request: IncomingMessage, whom: Audience = 'everybody'): Target | null => {
    const base = lake()
    if (base === null) return null
    const own = (request.url ?? '').slice('/lake'.length)
    return {
      base,
      path: own.startsWith('/') ? own : `/${own}`,
      requestHeaders: {
        ...trustedHeaders(request),
        host: new URL(base).host,
        // Callers take turns with what is expensive, and have so many tries to sign in.
        'x-forwarded-for': clientOf(request).address,
      },
      // Its own are about its own; what browsers are told of this origin is said here.
      responseHeaders: { ...securityHeaders('lake', site, null), ...(whom === 'one' && forOne) },
      foundHeaders: isSignedIn(request) ? pictureAccess?.pass('studio') : undefined,
    }
  }

  const toNext = (request: IncomingMessage, kind: Kind, nonce: string | null): Target | null => {
    const base = next()
    if (base === null) return null
    const path = request.url ?? '/'
    // Hot reload needs headers that are not trusted otherwise: without them refreshed pages wait for ever to be drawn.
    if (isDevelopment)
      return { base, path, requestHeaders: { ...passedHeaders(request), ...nextHeaders }, responseHeaders: {} }
    const responseHeaders = securityHeaders(kind, site, nonce === null ? null : { nonce })
    // Next takes the nonce for its own scripts from a policy in the request.
    const policy = nonce === null ? {} : { 'content-security-policy': responseHeaders['content-security-policy'] }
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    const replaces = (status: number) =>
      status >= 500 ? kind === 'draft' || kind === 'review' : status === 404 && kind === 'draft' && isReading
    // Of a reader at the entrance only the languages matter.
    const given = trustedHeaders(request, kind === 'entrance' ? ['host', 'accept-language'] : undefined)
    const requestHeaders = { ...given, ...nextHeaders, 'x-forwarded-proto': scheme, ...policy }
    const foundHeaders = kind === 'review' ? pictureAccess?.pass('review') : undefined
    return { base, path, requestHeaders, responseHeaders, foundHeaders, replaces }
  }

  return {
    /** @param missing answers where there is no draft: Next's own 404 is bare, and in English only */
    pass(request: IncomingMessage, response: ServerResponse, kind: Kind, { missing, whom }: Passing = {}): void {
      const mayHydrate = kind === 'studio' || kind === 'draft' || kind === 'review'
      const nonce = mayHydrate && !isDevelopment ? randomBytes(16).toString('base64') : null
      const instead = (status: number) => {
        const headers = securityHeaders(kind, site, null)
        if (status === 404) return missing ? missing() : sendSentence(request, response, 404, headers)
        if (kind === 'lake') sendToProgram(request, response, 503, headers)
        else sendSentence(request, response, mayHydrate && next() !== null ? 'contentAway' : 503, headers)
      }
      const target = kind === 'lake' ? toLake(request, whom) : toNext(request, kind, nonce)
      if (target) passThrough(request, response, target, instead)
      else instead(503)
    },
    /** Whether there is somebody who may take a WebSocket of this kind. */
    takesUpgrade: (kind: Kind): boolean => (kind === 'lake' ? lake() : isDevelopment ? next() : null) !== null,
    passUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, kind: Kind): void {
      const target = kind === 'lake' ? toLake(request) : toNext(request, kind, null)
      const unreachable = () => sendSentenceRaw(socket, 503, securityHeaders('page', site, null))
      if (target) passUpgrade(request, socket, head, target, unreachable)
      else unreachable()
    },
  }
}

/** Whether the lake knows who asks, if it answers this with 200: Studio asks who it is first of all, and then without end. */
function isSignedIn({ url = '', headers }: IncomingMessage): boolean {
  return headers.authorization !== undefined && /\/(?:users\/me|data\/query\/[^/?]+)(?:\?|$)/u.test(url)
}
