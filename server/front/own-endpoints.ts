import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FallbackAnswers } from './answers/fallback-answers.ts'
import { securityHeaders } from './answers/security-headers.ts'
import type { FrontOptions } from './front-options.ts'
import { invite } from './http/bodies.ts'
import { closesUnread, endUnread } from './http/unread-bodies.ts'

/** Answers what programs send to this process itself, and nobody behind it gets: deliveries of webhooks, mails to be sent. */
export function ownEndpoints({
  site,
  webhook,
  mail,
  fallback,
}: Pick<FrontOptions, 'site' | 'webhook' | 'mail'> & { readonly fallback: FallbackAnswers }) {
  const endpoints = { webhook, mail }
  return async (request: IncomingMessage, response: ServerResponse, kind: keyof typeof endpoints): Promise<void> => {
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
