import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'

/** Headers by which a proxy tells about a request, or Next talks to itself. From outside they are only attempts to fool it. */
const untrusted =
  /^(?:forwarded|x-forwarded-.*|x-real-ip|x-middleware-.*|x-invoke-.*|x-matched-path|x-nextjs-.*|x-now-.*|x-prerender-.*|x-content-version)$/

/** By which Next's own scripts ask for parts of a page. A form that is sent never asks for one. */
const partsOfPages = /^(?:rsc|next-router-(?:prefetch|segment-prefetch))$/

/** A request's headers as an upstream server may see them: without what only a trusted proxy may say. */
export function trustedHeaders({ headers, method }: IncomingMessage): OutgoingHttpHeaders {
  const isReading = method === 'GET' || method === 'HEAD'
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !untrusted.test(name) && (isReading || !partsOfPages.test(name))),
  )
}
