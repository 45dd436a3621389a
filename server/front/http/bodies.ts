import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Whether a request has a body (RFC 9112, 6.3). Node refuses two lengths, and a length beside a transfer coding. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

/**
 * Whether requests with a method may have a body. With any other a body has no meaning (RFC 9110, 9.3.1), and servers differ
 * in whether they read it or treat it as the next request.
 */
export function mayHaveBody(method: string | undefined): boolean {
  return method === 'POST' || method === 'PUT' || method === 'PATCH'
}

/** The one header that says where the body ends, always written by us (RFC 9112, 6.1 and 6.2). */
export function framingOf(request: IncomingMessage): OutgoingHttpHeaders {
  if (!mayHaveBody(request.method)) return {}
  if (request.headers['transfer-encoding'] !== undefined) return { 'transfer-encoding': 'chunked' }
  return { 'content-length': request.headers['content-length'] ?? '0' }
}

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

/** Lets a client that asked first (`Expect: 100-continue`) send its body. */
export function invite(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers.expect !== undefined && request.httpVersionMinor === 1) response.writeContinue()
}
