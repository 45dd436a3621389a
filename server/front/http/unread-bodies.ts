import type { IncomingMessage, ServerResponse } from 'node:http'
import { hasBody } from './bodies.ts'

/** Announces that the connection ends with this answer if the request was not read to its end: it may be out of step. */
export function closesUnread(request: IncomingMessage, response: ServerResponse): void {
  if (hasBody(request) && !request.complete) response.setHeader('connection', 'close')
}

/** Whether no further request on the connection of an answer may be processed (RFC 9112, 9.6). */
export function isLast(response: ServerResponse): boolean {
  return response.headersSent && response.getHeader('connection') === 'close'
}

/** How long a client may go on sending what nobody reads. Milliseconds. */
const lingering = 1_000

/**
 * Ends an answer, with the rest of its body. If the request has not been read to its end, what still comes is discarded for
 * a moment first: closing the connection on a client that is sending would lose the answer.
 */
export function endUnread(request: IncomingMessage, response: ServerResponse, body?: string): void {
  if (!hasBody(request) || request.complete) return void response.end(request.method === 'HEAD' ? undefined : body)
  if (body === undefined || request.method === 'HEAD') response.flushHeaders()
  else response.write(body)
  const end = () => {
    clearTimeout(timer)
    response.end()
  }
  const timer = setTimeout(end, lingering)
  request.once('end', end).once('close', end).resume()
}
