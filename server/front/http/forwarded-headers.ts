import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { endToEnd } from './end-to-end.ts'

/**
 * Headers by which a proxy describes a request, or Next talks to itself. From outside they are only attempts to fool the origin;
 * another origin than Next does not miss them.
 */
const untrusted =
  /^(?:forwarded|x-forwarded-.*|x-front-.*|x-real-ip|[\w-]*client-ip|via|cf-.*|fastly-.*|x-original-.*|x-envoy-.*|x-azure-.*|x-middleware-.*|x-invoke-.*|x-matched-path|x-nextjs-.*|x-now-.*|x-prerender-.*)$/

/** Headers that the front writes itself: how long a body is, and whether it is expected. */
const ours: ReadonlySet<string> = new Set(['content-length', 'expect'])

/** Headers by which Next's own scripts ask for parts of a page. A form that is sent never asks for one. */
const partsOfPages = /^(?:rsc|next-router-(?:prefetch|segment-prefetch))$/

/** A request's headers as they came, without those of the connection and those that only the front sets. */
export function passedHeaders({ headers }: IncomingMessage): OutgoingHttpHeaders {
  return Object.fromEntries(
    Object.entries(endToEnd(headers)).filter(([name]) => !ours.has(name) && !name.startsWith('x-front-')),
  )
}

/**
 * A request's headers as an upstream server may see them: without what only a trusted proxy, or the front, may say.
 * @param options.dropped a further name that only the front may use
 * @param options.only their names, where not all are its business
 */
export function trustedHeaders(
  request: IncomingMessage,
  { dropped, only }: { readonly dropped?: string; readonly only?: readonly string[] | undefined } = {},
): OutgoingHttpHeaders {
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  return Object.fromEntries(
    Object.entries(passedHeaders(request)).filter(
      ([name]) =>
        (only?.includes(name) ?? true) &&
        name !== dropped &&
        !untrusted.test(name) &&
        (isReading || !partsOfPages.test(name)),
    ),
  )
}
