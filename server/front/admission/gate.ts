import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { clientReader } from './client-address.ts'
import type { FrontOptions } from '../front-options.ts'
import type { Kind } from '../site/route-kind.ts'
import { limiter, type LimitName } from './limits.ts'
import { securityHeaders } from '../answers/security-headers.ts'
import { sendSentence, sendSentenceRaw, sendToProgram } from '../answers/fallback-answers.ts'

/** Lets requests begin as long as there are not too many of a client, or in total, and answers the others with 429. */
export function gate({ site, trustedProxies }: Pick<FrontOptions, 'site' | 'trustedProxies'>) {
  const clientOf = clientReader(trustedProxies)
  const begin = limiter(Date.now)
  return {
    clientOf,
    /** Whether a request may begin; where not, it has been answered. */
    admits(request: IncomingMessage, response: ServerResponse, name: LimitName, kind: Kind): boolean {
      const end = begin(name, clientOf(request).key)
      if (end) response.once('close', end)
      else if (kind === 'lake') sendToProgram(request, response, 429, securityHeaders(kind, site, null))
      else sendSentence(request, response, 429, securityHeaders(kind, site, null))
      return end !== null
    },
    /** The same for a WebSocket. */
    admitsSocket(request: IncomingMessage, socket: Duplex): boolean {
      const end = begin('stream', clientOf(request).key)
      if (end) socket.once('close', end)
      else sendSentenceRaw(socket, 429, { ...securityHeaders('page', site, null), 'retry-after': '5' })
      return end !== null
    },
  }
}

export type Gate = ReturnType<typeof gate>
