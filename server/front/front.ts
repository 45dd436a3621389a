import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { draftModePaths } from '../../lib/routes/machines.ts'
import { closesUnread, endUnread, invite } from './http/bodies.ts'
import type { FrontOptions } from './front-options.ts'
import { gate } from './admission/gate.ts'
import { kindOf, methodsOf, type Kind } from './site/route-kind.ts'
import { limitOf } from './admission/limits.ts'
import { logName } from './site/log-name.ts'
import { asksForSocket } from './proxy/proxy-upgrade.ts'
import { passing } from './proxy/private-routes.ts'
import { audienceOf, type Audience } from './pictures/picture-access.ts'
import { isForeignSize } from '../site/picture-sizes.ts'
import { reading } from './pages/public-pages.ts'
import { securityHeaders } from './answers/security-headers.ts'
import { sendSentence } from './answers/fallback-answers.ts'
import { isTakenBack, newlyTakenBack, nothingTakenBack, type TakenBack } from './withdrawn/withdrawn-content.ts'
import { readTarget, type Target } from './site/request-target.ts'
import { webhook } from '../freshness/webhook.ts'

export interface Front {
  handle(request: IncomingMessage, response: ServerResponse): void
  /** Whether a connection is handed over for a WebSocket; a request that is not is answered as any other. */
  takesUpgrade(request: IncomingMessage): boolean
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Renders every page in the background. */
  warmUp(): Promise<void>
  /** Forgets what was taken back, and gives it to nobody until it is no longer named. */
  takeBack(all: TakenBack): void
}

type Asking = [request: IncomingMessage, response: ServerResponse, target: Target, kind: 'lake' | 'media']

/** The one public port: finished pages from memory, everything else passed on to who answers it. */
export function createFront(options: FrontOptions): Front {
  const { site, next, isDevelopment = false, log } = options
  const entry = gate(options)
  const { page, picture, buildFile, warmUp, forget, isAnswering } = reading(options, entry)
  let takenBack = nothingTakenBack
  const { pass, takesUpgrade, passUpgrade } = passing(options, entry)
  const deliver = options.webhook && webhook({ ...options.webhook, now: Date.now })

  const takeDelivery = async (request: IncomingMessage, response: ServerResponse) => {
    const headers = securityHeaders('api', site, null)
    if (!deliver) return sendSentence(request, response, 404, headers)
    if (request.method !== 'POST') return sendSentence(request, response, 405, { ...headers, allow: 'POST' })
    invite(request, response)
    const status = await deliver(request)
    closesUnread(request, response)
    response.writeHead(status, headers)
    endUnread(request, response)
  }

  const refuseMethod = (request: IncomingMessage, response: ServerResponse, kind: Kind, methods: readonly string[]) =>
    sendSentence(request, response, 405, { ...securityHeaders(kind, site, null), allow: methods.join(', ') })

  const run = (request: IncomingMessage, response: ServerResponse, work: () => Promise<void> | void) => {
    const fail = (error: unknown) => {
      log(`${request.method} ${logName(request.url)}: ${error instanceof Error ? error.message : error}`)
      if (response.headersSent) response.destroy()
      else sendSentence(request, response, 503, securityHeaders('page', site, null))
    }
    try {
      work()?.catch(fail)
    } catch (error) {
      fail(error)
    }
  }

  const health = async (response: ServerResponse) => {
    const isReady = next() !== null && (isDevelopment || (await isAnswering()))
    const status = isReady ? 'ok' : next() === null ? 'starting' : 'no content'
    const headers = { ...securityHeaders('health', site, null), 'content-type': 'application/json' }
    response.writeHead(isReady ? 200 : 503, { ...headers, 'cache-control': 'no-store' })
    response.end(JSON.stringify({ status }))
  }

  const giveTo = (whom: Audience, ...[request, response, { url }, kind]: Asking) => {
    if (whom === 'nobody') return sendSentence(request, response, 404, securityHeaders('media', site, null))
    if (kind === 'lake' && !isDevelopment && isForeignSize(url.pathname, url.searchParams))
      return sendSentence(request, response, 'otherSize', securityHeaders('media', site, null))
    if (kind === 'lake' || isDevelopment) return pass(request, response, kind, { whom })
    return picture(request, response, url, whom)
  }

  // Not `async`: a page that is there is sent at once, and waiting, even for nothing, costs a tenth of what a page costs.
  const answer = (request: IncomingMessage, response: ServerResponse): Promise<void> | void => {
    const target = readTarget(request.url)
    if (!target) return sendSentence(request, response, 400, securityHeaders('page', site, null))
    const { path } = target
    const { cookie } = request.headers
    const kind = cookie === undefined ? target.kind : kindOf(path, cookie)
    if (path === '/api/webhook') return takeDelivery(request, response)
    const methods = isDevelopment && kind !== 'health' ? methodsOf('lake') : methodsOf(kind)
    if (!methods.includes(request.method ?? '')) return refuseMethod(request, response, kind, methods)
    if (kind === 'health') return health(response)
    if (isCounted(kind) && !entry.admits(request, response, limitOf(kind, path, request.method), kind)) return
    if (kind === 'lake' || kind === 'media') {
      const audience = isTakenBack(path, takenBack) ? 'nobody' : audienceOf(path, cookie, options.pictureAccess)
      const give = (whom: Audience) => giveTo(whom, request, response, target, kind)
      return typeof audience === 'string' ? give(audience) : audience.then(give)
    }
    // The others are for the front alone, or there are none. In the list of addresses, an old one may hold a name that was taken out of it.
    if (kind === 'api' && !draftModePaths.includes(path))
      return sendSentence(request, response, 404, securityHeaders('api', site, null))
    if (isDevelopment) return pass(request, response, kind)
    // Somebody's cookie, maybe of another Next: where there is no draft he is a reader.
    if (kind === 'draft' && target.kind !== 'draft')
      return pass(request, response, kind, {
        missing: () => run(request, response, () => page(request, response, target, 'page')),
      })
    if (kind === 'draft' || kind === 'review' || kind === 'api') return pass(request, response, kind)
    if (kind === 'entrance' || kind === 'studio') return pass(request, response, kind)
    return kind === 'static' ? buildFile(request, response, path) : page(request, response, target, kind)
  }

  return {
    warmUp,
    takeBack(all) {
      const before = takenBack
      takenBack = all
      forget(newlyTakenBack(before, all), all)
    },
    handle: (request, response) => run(request, response, () => answer(request, response)),
    takesUpgrade: (request) => asksForSocket(request) && takesUpgrade(readTarget(request.url)?.kind ?? 'page'),
    upgrade(request, socket, head) {
      if (!entry.admitsSocket(request, socket)) return
      passUpgrade(request, socket, head, readTarget(request.url)?.kind ?? 'page')
    },
  }
}

/** What is from memory, or soon will be, is counted where it is not. */
function isCounted(kind: Kind): boolean {
  return kind !== 'page' && kind !== 'data' && kind !== 'static'
}
