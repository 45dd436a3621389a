import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FallbackAnswers } from './answers/fallback-answers.ts'
import { securityHeaders } from './answers/security-headers.ts'
import type { FrontOptions } from './front-options.ts'
import { invite } from './http/bodies.ts'
import { closesUnread, endUnread } from './http/unread-bodies.ts'

/** Answers what programs ask this process itself, and nobody behind it gets: deliveries of webhooks, mails to be sent, figures. */
export function ownEndpoints({
  site,
  webhook,
  mail,
  metrics,
  fallback,
}: Pick<FrontOptions, 'site' | 'webhook' | 'mail' | 'metrics'> & { readonly fallback: FallbackAnswers }) {
  const endpoints = { webhook, mail }
  const tellMetrics = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const told = await metrics?.(request)
    if (!told) return fallback.send(request, response, 404, 'metrics')
    response.writeHead(200, { ...securityHeaders('metrics', site, null), 'content-type': told.type })
    response.end(request.method === 'HEAD' ? undefined : told.body)
  }
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    kind: keyof typeof endpoints | 'metrics',
  ): Promise<void> => {
    if (kind === 'metrics') return tellMetrics(request, response)
    const take = endpoints[kind]
    if (!take) return fallback.send(request, response, 404, kind)
    if (request.method !== 'POST') return fallback.send(request, response, 405, kind, { allow: 'POST' })
    invite(request, response)
    const answer = await take(request)
    closesUnread(request, response)
    const headers = securityHeaders(kind, site, null)
    if (typeof answer === 'number') {
      response.writeHead(answer, headers)
      return endUnread(request, response)
    }
    response.writeHead(answer.status, { ...headers, 'content-type': 'application/json' })
    return endUnread(request, response, JSON.stringify(answer.body))
  }
}
