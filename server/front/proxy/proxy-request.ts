import { Agent, request, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import { framingOf, hasBody, invite } from '../http/bodies.ts'
import { upstreamOptions } from '../http/upstream-options.ts'
import { passBack, type AnswerHeaders } from './pass-back.ts'
import { isPage, passFinished, type FinishPage } from './pass-finished.ts'

/** Idle connections are dropped before the other side does it. Milliseconds. */
const longestIdle = 60_000

export interface Upstream extends AnswerHeaders {
  /** Where to: `http://127.0.0.1:4000`. */
  readonly base: string
  readonly path: string
  /** The request's headers as the upstream server shall see them, without those that frame its body. */
  readonly requestHeaders: OutgoingHttpHeaders
  /** Whether an answer with this status is thrown away and `instead` called: what it says is for nobody here. */
  readonly replaces?: (status: number) => boolean
  /** Makes finished pages of its pages; without it they are passed on as they come. */
  readonly finish?: FinishPage | undefined
  /** The status that a finished page is sent with; its own where there is none. */
  readonly status?: number
}

/**
 * Passes a request on and its answer back as they come, without keeping anything. The upstream server gets one request
 * with one framing of ours; a connection to it on which anything went otherwise is not used again.
 * @param instead called with the answer's status, or 503 when there was none, to give an answer
 */
export type ProxyRequest = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  upstream: Upstream,
  instead: (status: number) => void,
) => void

/** A proxy with connections of its own. @see ProxyRequest */
export function requestProxy(): ProxyRequest {
  const agent = new Agent({ keepAlive: true, timeout: longestIdle })
  return (incoming, outgoing, target, instead) => {
    let isAnswered = false
    const upstream = request(
      {
        ...upstreamOptions(target.base, target.path),
        agent,
        method: incoming.method,
        headers: { ...target.requestHeaders, ...framingOf(incoming) },
      },
      (answer) => {
        isAnswered = true
        // Answered before the request was sent to its end: who knows what that server takes the rest for.
        if (!upstream.writableFinished) upstream.shouldKeepAlive = false
        if (target.replaces?.(answer.statusCode ?? 502)) {
          answer.resume()
          return instead(answer.statusCode ?? 502)
        }
        const { finish, status } = target
        if (!finish || !isPage(answer)) return passBack(answer, incoming, outgoing, target)
        passFinished(answer, incoming, outgoing, target, { finish, status }).catch(() => instead(503))
      },
    )
    // After an answer has begun, whether it comes to its end is what counts.
    upstream.on('error', () => {
      if (!isAnswered) instead(503)
    })
    // Also when a client hangs up in the middle of a body: it is never sent as if it were whole.
    outgoing.on('close', () => upstream.destroy())
    if (!hasBody(incoming)) return void upstream.end()
    invite(incoming, outgoing)
    incoming.pipe(upstream)
  }
}
