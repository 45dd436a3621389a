import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Gate } from '../admission/gate.ts'
import type { FallbackAnswers } from '../answers/fallback-answers.ts'
import { securityHeaders } from '../answers/security-headers.ts'
import { passedHeaders, trustedHeaders } from '../http/forwarded-headers.ts'
import { requestIdHeader, requestIdOf } from '../http/request-id.ts'
import type { Origin } from '../http/origin-client.ts'
import { forOne, type Audience, type PictureAccess } from '../pictures/picture-access.ts'
import { mayHydrate, type RouteKind } from '../site/route-kind.ts'
import type { Site } from '../site/site.ts'
import { publicHtml } from '../pages/public-html.ts'
import type { FinishPage } from './pass-finished.ts'
import { requestProxy, type Upstream } from './proxy-request.ts'
import { proxyUpgrade } from './proxy-upgrade.ts'

export interface PrivateRoutesOptions {
  readonly site: Site
  readonly origin: Pick<Origin, 'url' | 'headers'>
  /** Where the content API listens on loopback; `null` while it is starting, and where there is none. */
  readonly contentApi: () => string | null
  readonly fallback: FallbackAnswers
  readonly clientOf: Gate['clientOf']
  readonly pictureAccess?: PictureAccess | undefined
  /** The address of a module that may run on the page at an address. */
  readonly moduleFor: (name: string, address: string) => string | undefined
  readonly isDevelopment: boolean
}

interface PassOptions {
  readonly missing?: () => void
  readonly whom?: Audience
}

/** What is for people at work, or for the content API: passed on as it comes, never kept. */
export function privateRoutes(options: PrivateRoutesOptions) {
  const { site, origin, contentApi, fallback, clientOf, pictureAccess, moduleFor, isDevelopment } = options
  const { routes } = site
  const scheme = new URL(site.siteUrl).protocol.slice(0, -1)
  const proxyRequest = requestProxy()

  const toContentApi = (request: IncomingMessage, whom: Audience = 'everybody'): Upstream | null => {
    const base = contentApi()
    if (base === null) return null
    const target = request.url ?? ''
    const own = target.slice(routes.contentPath.length)
    // It answers only somebody it knows: who works in the editor, where it asks who that is before anything else.
    const isSignedIn = request.headers.authorization !== undefined && routes.provesSignIn(target)
    return {
      base,
      path: own.startsWith('/') ? own : `/${own}`,
      requestHeaders: {
        ...trustedHeaders(request, { dropped: site.contentVersionHeader }),
        [requestIdHeader]: requestIdOf(request),
        host: new URL(base).host,
        // Callers take turns with what is expensive, and have so many tries to sign in.
        'x-forwarded-for': clientOf(request).address,
      },
      // Its own are about its own; what browsers may know of this origin is said here.
      responseHeaders: { ...securityHeaders('content', site, null), ...(whom === 'one' && forOne) },
      foundHeaders: isSignedIn ? pictureAccess?.pass('editor') : undefined,
    }
  }

  const toOrigin = (request: IncomingMessage, kind: RouteKind, nonce: string | null): Upstream | null => {
    const base = origin.url()
    if (base === null) return null
    const path = request.url ?? '/'
    // Hot reload needs headers that are not trusted otherwise: without them refreshed pages wait for ever to be drawn.
    if (isDevelopment)
      return { base, path, requestHeaders: { ...passedHeaders(request), ...origin.headers }, responseHeaders: {} }
    const responseHeaders = securityHeaders(kind, site, nonce === null ? null : { nonce })
    // Next takes the nonce for its own scripts from a policy in the request.
    const policy = nonce === null ? {} : { 'content-security-policy': responseHeaders['content-security-policy'] }
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    const isOneOf = kind === 'draft' || kind === 'review'
    const replaces = (status: number) => isOneOf && (status >= 500 || (status === 404 && isReading))
    // Of a reader at the entrance only the languages matter.
    const only = kind === 'entrance' ? ['host', 'accept-language'] : undefined
    const given = trustedHeaders(request, { dropped: site.contentVersionHeader, only })
    const own = { ...origin.headers, [requestIdHeader]: requestIdOf(request), 'x-forwarded-proto': scheme }
    const requestHeaders = { ...given, ...own, ...policy }
    if (kind !== 'review') return { base, path, requestHeaders, responseHeaders, replaces }
    const finish: FinishPage = (page) => {
      const asked = new Set<string>()
      const { html, hasScript } = publicHtml(page, (name) => {
        asked.add(name)
        return moduleFor(name, path)
      })
      const ofOwnScripts = hasScript ? securityHeaders(kind, site, 'own') : {}
      return { html, headers: { ...ofOwnScripts, ...(asked.has(routes.watchesLink) && pictureAccess?.pass('review')) } }
    }
    return { base, path, requestHeaders, responseHeaders, replaces, finish }
  }

  /** The page of the origin that says so, where it has one; with it a browser loses what it had. */
  const sendMissing = (request: IncomingMessage, response: ServerResponse, kind: RouteKind) => {
    const path = routes.substitutes[kind]
    const target = path === undefined ? null : toOrigin(request, kind, null)
    const bare = () => fallback.send(request, response, 404, kind)
    if (path === undefined || target === null) return bare()
    const responseHeaders = { ...target.responseHeaders, ...pictureAccess?.endPass() }
    const replaces = (status: number) => status !== 200
    const page = { ...target, path, status: 404, responseHeaders, replaces }
    proxyRequest(request, response, page, bare)
  }

  return {
    /** @param missing answers where there is no draft: the origin's own 404 may be bare, and in one language */
    pass(
      request: IncomingMessage,
      response: ServerResponse,
      kind: RouteKind,
      { missing, whom }: PassOptions = {},
    ): void {
      const nonce = mayHydrate(kind) && !isDevelopment ? randomBytes(16).toString('base64') : null
      const instead = (status: number) => {
        if (status === 404) return missing ? missing() : sendMissing(request, response, kind)
        if (kind === 'content') fallback.sendToProgram(request, response, 503)
        else
          fallback.send(
            request,
            response,
            (mayHydrate(kind) || kind === 'review') && origin.url() !== null ? 'contentAway' : 503,
            kind,
          )
      }
      const target = kind === 'content' ? toContentApi(request, whom) : toOrigin(request, kind, nonce)
      if (target) proxyRequest(request, response, target, instead)
      else instead(503)
    },
    /** Whether there is somebody who may take a WebSocket of this kind. */
    takesUpgrade: (kind: RouteKind): boolean =>
      (kind === 'content' ? contentApi() : isDevelopment ? origin.url() : null) !== null,
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, kind: RouteKind): void {
      const target = kind === 'content' ? toContentApi(request) : toOrigin(request, kind, null)
      const unreachable = () => fallback.sendRaw(socket, 503)
      if (target) proxyUpgrade(request, socket, head, target, unreachable)
      else unreachable()
    },
  }
}
