import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { LRUCache } from 'lru-cache'
import { weightOf, type FinishedPage } from './finished-page.ts'
import { trustedHeaders } from './forwarded-headers.ts'
import { kindOf, type Kind } from './kinds.ts'
import { pageCache, type PageCache } from './page-cache.ts'
import { passThrough, passUpgrade, type Target } from './pass-through.ts'
import { fetchBuildFile, renderPage } from './render.ts'
import { securityHeaders, type SiteFacts } from './security-headers.ts'
import { pictures } from './pictures.ts'
import { sendPage, sendPicture } from './send-page.ts'
import { sendSentence } from './sentences.ts'
import { warmUp } from './warm-up.ts'
import { webhook, type WebhookOptions } from './webhook.ts'

export interface FrontOptions {
  readonly site: SiteFacts
  /** Where Next listens on loopback; `null` while it is starting. */
  readonly next: () => string | null
  /** Where the embedded lake listens; `null` while it is starting, and where there is none. */
  readonly lake: () => string | null
  /** The content API's address of pictures; `null` while the embedded lake is starting. */
  readonly pictureSource: () => string | null
  /** Moves when content changes: see `server/content-version.ts`. */
  readonly contentVersion: () => number
  /** Takes signed deliveries at `/api/webhook`; without it there is no such address. */
  readonly webhook?: Pick<WebhookOptions, 'secret' | 'onChange'>
  /** Hot reload: everything goes to Next as it is, nothing is kept. */
  readonly isDevelopment?: boolean
  readonly log: (line: string) => void
}

export interface Front {
  handle(request: IncomingMessage, response: ServerResponse): void
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Renders every page in the background. */
  warmUp(): Promise<void>
}

/** Memory for the build's files: those of the site and of Studio together are about 15 MB in three encodings. Bytes. */
const maxBuildBytes = 64_000_000

/** The one public port: finished pages from memory, everything else passed on to who answers it. */
export function createFront(options: FrontOptions): Front {
  const { site, next, lake, contentVersion, isDevelopment = false, log } = options
  const { host } = new URL(site.siteUrl)
  const pages: PageCache = pageCache({
    render: (path, version) => renderPage({ next, host, pages: () => pages }, path, version),
    version: contentVersion,
    now: Date.now,
    onFailure: (path, error) => log(`${path} could not be rendered: ${error instanceof Error ? error.message : error}`),
  })
  const media = pictures({ source: options.pictureSource })
  const deliver = options.webhook && webhook({ ...options.webhook, now: Date.now })
  const buildFiles = new LRUCache<string, FinishedPage>({ maxSize: maxBuildBytes, sizeCalculation: weightOf })

  const targetOf = (request: IncomingMessage, kind: Kind, nonce: string | null): Target | null => {
    const path = request.url ?? '/'
    const headers = trustedHeaders(request.headers)
    if (kind === 'lake') {
      const base = lake()
      const own = path.slice('/lake'.length)
      if (base === null) return null
      return {
        base,
        path: own.startsWith('/') ? own : `/${own}`,
        requestHeaders: { ...headers, host: new URL(base).host },
        responseHeaders: {},
      }
    }
    const base = next()
    if (base === null) return null
    // Hot reload needs headers that are not trusted otherwise: without them refreshed pages wait for ever to be drawn.
    if (isDevelopment) return { base, path, requestHeaders: request.headers, responseHeaders: {} }
    const responseHeaders = securityHeaders(kind, site, nonce)
    // Next takes the nonce for its own scripts from a policy in the request.
    const policy = nonce === null ? {} : { 'content-security-policy': responseHeaders['content-security-policy'] }
    const forwarded = { 'x-forwarded-proto': new URL(site.siteUrl).protocol.slice(0, -1) }
    return { base, path, requestHeaders: { ...headers, ...forwarded, ...policy }, responseHeaders }
  }

  const pass = (request: IncomingMessage, response: ServerResponse, kind: Kind) => {
    const mayHydrate = kind === 'studio' || kind === 'draft' || kind === 'review'
    const nonce = mayHydrate && !isDevelopment ? randomBytes(16).toString('base64') : null
    const unavailable = () => sendSentence(request, response, 503, securityHeaders(kind, site, null))
    const target = targetOf(request, kind, nonce)
    if (target) passThrough(request, response, target, unavailable)
    else unavailable()
  }

  const sendBuildFile = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const headers = { ...securityHeaders('static', site, null), vary: 'accept-encoding' }
    if (!path.startsWith('/_next/static/')) return sendSentence(request, response, 404, headers)
    const known = buildFiles.get(path)
    const file = known ?? (await fetchBuildFile({ next, host }, path))
    if (file.status !== 200) return sendSentence(request, response, 404, headers)
    if (!known) buildFiles.set(path, file)
    sendPage(request, response, file, { ...headers, 'cache-control': 'public, max-age=31536000, immutable' })
  }

  const sendReaders = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const headers = {
      ...securityHeaders('page', site, null),
      vary: 'accept-encoding, cookie',
      'cache-control': 'public, max-age=0, must-revalidate',
      'speculation-rules': '"/speculation-rules.json"',
    }
    sendPage(request, response, await pages.get(path), headers)
  }

  const sendMedia = async (request: IncomingMessage, response: ServerResponse, { pathname, searchParams }: URL) => {
    const headers = { ...securityHeaders('media', site, null), vary: 'accept' }
    const picture = await media.get(pathname, searchParams, request.headers.accept)
    if (picture) sendPicture(request, response, picture, headers)
    else sendSentence(request, response, 404, headers)
  }

  const takeDelivery = async (request: IncomingMessage, response: ServerResponse) => {
    const headers = securityHeaders('api', site, null)
    if (!deliver) return sendSentence(request, response, 404, headers)
    if (request.method !== 'POST') return sendSentence(request, response, 405, { ...headers, allow: 'POST' })
    response.writeHead(await deliver(request), headers).end()
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const base = 'http://site.invalid'
    const address = request.url ?? '/'
    if (!address.startsWith('/') || !URL.canParse(base + address))
      return sendSentence(request, response, 400, securityHeaders('page', site, null))
    const url = new URL(base + address)
    const path = url.pathname
    const kind = kindOf(path, request.headers.cookie)
    if (kind === 'health') return sendHealth(response, next() !== null)
    if (path === '/api/webhook') return takeDelivery(request, response)
    if (kind === 'lake' || isDevelopment) return pass(request, response, kind)
    if (kind === 'studio' || kind === 'draft' || kind === 'review' || kind === 'api')
      return pass(request, response, kind)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendSentence(request, response, 405, securityHeaders(kind, site, null))
    if (kind === 'media') return sendMedia(request, response, url)
    if (kind === 'entrance') return pass(request, response, kind)
    return kind === 'static' ? sendBuildFile(request, response, path) : sendReaders(request, response, path)
  }

  return {
    warmUp: () => warmUp(pages, log),
    handle(request, response) {
      answer(request, response).catch((error: unknown) => {
        log(`${request.method} ${request.url}: ${error instanceof Error ? error.message : error}`)
        if (response.headersSent) response.destroy()
        else sendSentence(request, response, 503, securityHeaders('page', site, null))
      })
    },
    upgrade(request, socket, head) {
      const kind = kindOf(new URL(request.url ?? '/', 'http://site.invalid').pathname, undefined)
      const target = kind === 'lake' || isDevelopment ? targetOf(request, kind, null) : null
      if (target) passUpgrade(request, socket, head, target)
      else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
    },
  }
}

function sendHealth(response: ServerResponse, isReady: boolean): void {
  response.writeHead(isReady ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ status: isReady ? 'ok' : 'starting' }))
}
