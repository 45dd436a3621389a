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
  status,
  fallback,
}: Pick<FrontOptions, 'site' | 'webhook' | 'mail' | 'metrics' | 'status'> & { readonly fallback: FallbackAnswers }) {
  const endpoints = { webhook, mail }
  const told = { metrics, status }
  const tell = async (request: IncomingMessage, response: ServerResponse, kind: keyof typeof told): Promise<void> => {
    const answer = await told[kind]?.(request)
    if (!answer) return fallback.send(request, response, 404, kind)
    response.writeHead(200, { ...securityHeaders(kind, site, null), 'content-type': answer.type })
    response.end(request.method === 'HEAD' ? undefined : answer.body)
  }
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    kind: keyof typeof endpoints | keyof typeof told,
  ): Promise<void> => {
    if (kind === 'metrics' || kind === 'status') return tell(request, response, kind)
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
