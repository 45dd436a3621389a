import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { draftModePaths } from '../../lib/routes/machines.ts'
import type { FrontOptions } from './front-options.ts'
import { kindOf } from './kinds.ts'
import { logName } from './log-name.ts'
import { passing } from './passing.ts'
import { reading } from './reading.ts'
import { securityHeaders } from './security-headers.ts'
import { sendSentence, sendSentenceRaw } from './sentences.ts'
import { isTakenBack, newlyTakenBack, nothingTakenBack, type TakenBack } from './taken-back.ts'
import { readTarget } from './target.ts'
import { webhook } from './webhook.ts'

export interface Front {
  handle(request: IncomingMessage, response: ServerResponse): void
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** What Node could not read as a request: a server's `clientError`. */
  unreadable(error: NodeJS.ErrnoException, socket: Duplex): void
  /** Renders every page in the background. */
  warmUp(): Promise<void>
  /** Forgets what was taken back, and gives it to nobody until it is no longer named. */
  takeBack(all: TakenBack): void
}

/** The one public port: finished pages from memory, everything else passed on to who answers it. */
export function createFront(options: FrontOptions): Front {
  const { site, next, isDevelopment = false, log } = options
  const { page, picture, buildFile, warmUp, forget } = reading(options)
  let takenBack = nothingTakenBack
  const { pass, passUpgrade } = passing(options)
  const deliver = options.webhook && webhook({ ...options.webhook, now: Date.now })

  const takeDelivery = async (request: IncomingMessage, response: ServerResponse) => {
    const headers = securityHeaders('api', site, null)
    if (!deliver) return sendSentence(request, response, 404, headers)
    if (request.method !== 'POST') return sendSentence(request, response, 405, { ...headers, allow: 'POST' })
    response.writeHead(await deliver(request), headers).end()
  }

  // Not `async`: a page that is there is sent at once, and waiting, even for nothing, costs a tenth of what a page costs.
  const answer = (request: IncomingMessage, response: ServerResponse): Promise<void> | void => {
    const target = readTarget(request.url)
    if (!target) return sendSentence(request, response, 400, securityHeaders('page', site, null))
    const { url, path } = target
    const { cookie } = request.headers
    const kind = cookie === undefined ? target.kind : kindOf(path, cookie)
    if (kind === 'health') return sendHealth(response, next() !== null, securityHeaders(kind, site, null))
    if (path === '/api/webhook') return takeDelivery(request, response)
    if ((kind === 'lake' || kind === 'media') && isTakenBack(path, takenBack))
      return sendSentence(request, response, 404, securityHeaders('media', site, null))
    // The others are for the front alone, or there are none. In the list of addresses, an old one may hold a name that was taken out of it.
    if (kind === 'api' && !draftModePaths.includes(path))
      return sendSentence(request, response, 404, securityHeaders('api', site, null))
    if (kind === 'lake' || isDevelopment) return pass(request, response, kind)
    if (kind === 'draft' || kind === 'review' || kind === 'api') return pass(request, response, kind)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendSentence(request, response, 405, securityHeaders(kind, site, null))
    if (kind === 'entrance' || kind === 'studio') return pass(request, response, kind)
    if (kind === 'media') return picture(request, response, url)
    return kind === 'static' ? buildFile(request, response, path) : page(request, response, target, kind)
  }

  return {
    warmUp,
    takeBack(all) {
      const before = takenBack
      takenBack = all
      forget(newlyTakenBack(before, all), all)
    },
    handle(request, response) {
      const fail = (error: unknown) => {
        log(`${request.method} ${logName(request.url)}: ${error instanceof Error ? error.message : error}`)
        if (response.headersSent) response.destroy()
        else sendSentence(request, response, 503, securityHeaders('page', site, null))
      }
      try {
        answer(request, response)?.catch(fail)
      } catch (error) {
        fail(error)
      }
    },
    unreadable(error, socket) {
      // Its address is most of what a request of a reader holds.
      const status = error.code === 'HPE_HEADER_OVERFLOW' ? 414 : 400
      sendSentenceRaw(socket, status, securityHeaders('page', site, null))
    },
    upgrade(request, socket, head) {
      passUpgrade(request, socket, head, readTarget(request.url)?.kind ?? 'page')
    },
  }
}

function sendHealth(response: ServerResponse, isReady: boolean, headers: Readonly<Record<string, string>>): void {
  response.writeHead(isReady ? 200 : 503, {
    ...headers,
    'content-type': 'application/json',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify({ status: isReady ? 'ok' : 'starting' }))
}
