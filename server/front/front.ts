import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { securityHeaders } from './answers/security-headers.ts'
import type { FinishedPage } from './answers/finished-page.ts'
import { answerTally, type FrontFigures } from './site/front-figures.ts'
import type { FrontOptions } from './front-options.ts'
import { frontParts } from './front-parts.ts'
import { messageOf } from '../../lib/message-of.ts'
import { audienceOf, type Audience } from './pictures/picture-access.ts'
import { markStream } from './http/end-connections.ts'
import { aboutRequest, requestIdHeader, requestIdOf } from './http/request-id.ts'
import { asksForSocket } from './proxy/proxy-upgrade.ts'
import { logName } from './site/log-name.ts'
import type { KeptPages } from './pages/public-pages.ts'
import type { RequestTarget } from './site/request-target.ts'
import { kindOf, livenessPath } from './site/own-paths.ts'
import { methodsOf, type RouteKind } from './site/route-kind.ts'
import { isWithdrawn, newlyWithdrawn, nothingWithdrawn, type Withdrawals } from './withdrawn/withdrawals.ts'

export interface Front {
  handle(request: IncomingMessage, response: ServerResponse): void
  /** Whether a connection is handed over for a WebSocket; a request that is not is answered as any other. */
  takesUpgrade(request: IncomingMessage): boolean
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Renders every page in the background. */
  warmUp(): Promise<void>
  /**
   * To be called when the content version has moved: what many pages show parts of is worked out again.
   * @throws when it could not be
   */
  renewSharedValues(): Promise<void>
  /** To be called after a minor change: what is served stale is rendered again in the background. */
  revalidate(): void
  readonly kept: KeptPages
  /** A page as it is now, for another front. @throws when it cannot be rendered */
  newest(address: string): Promise<FinishedPage>
  /** Whether readers get pages. */
  isReady(): Promise<boolean>
  /** For whoever watches the site. */
  figures(): FrontFigures
  /**
   * Forgets what was withdrawn, and gives it to nobody until it is no longer named.
   * @param version of the content, as of which all this is withdrawn; of the newest where it is not said
   * @returns whether something was that was not before
   */
  withdraw(all: Withdrawals, version?: number): boolean
}

/** The one public port: finished pages from memory, everything else passed on to who answers it. */
export function createFront(options: FrontOptions): Front {
  const { site, origin, isDevelopment = false, pictureAccess, log } = options
  const parts = frontParts(options)
  const { fallback, admits, admitsSocket, readTarget, pages, sendFile, giveFile, pictures, routes, takeOwn } = parts
  const tally = answerTally()
  let withdrawn = nothingWithdrawn

  // Who consents to what is known when it has been told what is withdrawn.
  const isReady = async () =>
    origin() !== null && (isDevelopment || (withdrawn !== nothingWithdrawn && (await pages.isAnswering())))
  const health = async (response: ServerResponse, path: string) => {
    const isOk = path === livenessPath || (await isReady())
    const status = isOk ? 'ok' : origin() === null ? 'starting' : 'no content'
    const headers = { ...securityHeaders('health', site, null), 'content-type': 'application/json' }
    response.writeHead(isOk ? 200 : 503, { ...headers, 'cache-control': 'no-store' })
    response.end(JSON.stringify({ status }))
  }

  const run = (request: IncomingMessage, response: ServerResponse, work: () => Promise<void> | void) => {
    const fail = (error: unknown) => {
      const id = requestIdOf(request)
      log(`${request.method} ${logName(site, request.url)}: ${messageOf(error)}${aboutRequest(id)}`)
      if (response.headersSent) response.destroy()
      else fallback.send(request, response, 503, 'page', { [requestIdHeader]: id })
    }
    try {
      work()?.catch(fail)
    } catch (error) {
      fail(error)
    }
  }

  /** Pictures, files, and all else of the content API. */
  const content = (
    request: IncomingMessage,
    response: ServerResponse,
    { path, url }: RequestTarget,
    kind: 'content' | 'picture',
  ) => {
    if (path.startsWith(site.files.path)) return giveFile(request, response, path)
    const give = (whom: Audience) => {
      if (whom === 'nobody') return fallback.send(request, response, 404, 'picture')
      if (kind === 'content' && !isDevelopment && site.pictures.isForeignSize(path, url.searchParams))
        return fallback.send(request, response, 'otherSize', 'picture')
      if (kind === 'content' || isDevelopment) return routes.pass(request, response, kind, { whom })
      return pictures.answer(request, response, url, whom)
    }
    if (isWithdrawn(path, withdrawn)) return give('nobody')
    const audience = audienceOf(path, request.headers.cookie, site.pictures, pictureAccess)
    return typeof audience === 'string' ? give(audience) : audience.then(give)
  }

  // Not `async`: a page that is there is sent at once, and waiting, even for nothing, costs a tenth of what a page costs.
  const answer = (request: IncomingMessage, response: ServerResponse): Promise<void> | void => {
    const target = readTarget(request.url)
    if (!target) return fallback.send(request, response, 400, 'page')
    const { path } = target
    const { cookie } = request.headers
    const kind = cookie === undefined ? target.kind : kindOf(site, path, cookie)
    const isPage = (kind === 'page' || kind === 'data') && !isDevelopment
    const limit = isCounted(kind) ? site.routes.limitOf(kind, path, request.method) : null
    if (!isPage) tally.other(kind, response, limit)
    if (limit === 'stream') markStream(response)
    if (kind === 'webhook') return takeOwn(request, response, kind)
    if (kind === 'mail') {
      return limit && !admits(request, response, limit, kind) ? undefined : takeOwn(request, response, kind)
    }
    const methods = methodsOf(isDevelopment && kind !== 'health' ? 'content' : kind, target.takesForm)
    if (!methods.includes(request.method ?? ''))
      return fallback.send(request, response, 405, kind, { allow: methods.join(', ') })
    if (kind === 'health') return health(response, path)
    if (limit && !admits(request, response, limit, kind)) return
    if (kind === 'metrics' || kind === 'status') return takeOwn(request, response, kind)
    if (kind === 'content' || kind === 'picture') return content(request, response, target, kind)
    if (kind === 'internal') return fallback.send(request, response, 404, kind)
    if (isDevelopment) return routes.pass(request, response, kind)
    if (kind === 'page' || kind === 'data')
      return tally.page(kind, response, pages.answer(request, response, target, kind))
    if (kind === 'static') return sendFile(request, response, path)
    // Somebody's cookie, maybe of another site's drafts: where there is no draft he is a reader.
    if (kind === 'draft' && target.kind !== 'draft') {
      const missing = () => run(request, response, () => pages.answer(request, response, target, 'page'))
      return routes.pass(request, response, kind, { missing })
    }
    return routes.pass(request, response, kind)
  }

  return {
    warmUp: pages.warmUp,
    isReady,
    kept: pages.kept,
    newest: pages.newest,
    figures: () => ({
      ...tally.read(),
      limits: parts.limitFigures(),
      waiting: pages.waiting(),
      kept: pages.size(),
    }),
    async renewSharedValues() {
      if (isDevelopment) return
      if (origin() === null) throw new Error('The origin is not running.')
      await pages.renewSharedValues()
    },
    revalidate() {
      if (!isDevelopment) pages.revalidate()
    },
    withdraw(all, version) {
      const added = newlyWithdrawn(withdrawn, all)
      withdrawn = all
      pages.forget(added, all, version)
      pictures.forget(added, all)
      return added.addresses.size + added.pictures.size + added.copies.size > 0
    },
    handle: (request, response) => run(request, response, () => answer(request, response)),
    takesUpgrade: (request) => asksForSocket(request) && routes.takesUpgrade(readTarget(request.url)?.kind ?? 'page'),
    upgrade(request, socket, head) {
      if (!admitsSocket(request, socket)) return
      routes.upgrade(request, socket, head, readTarget(request.url)?.kind ?? 'page')
    },
  }
}

/** What is from memory, or soon will be, is counted where it is not. */
function isCounted(kind: RouteKind): boolean {
  return kind !== 'page' && kind !== 'data' && kind !== 'static'
}
