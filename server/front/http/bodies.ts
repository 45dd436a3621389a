import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Whether a body comes with a request (RFC 9112, 6.3). Node refuses two lengths, and a length beside a coding. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

/**
 * Whether requests of a method may have one. With any other a body means nothing (RFC 9110, 9.3.1), and servers differ in
 * whether they read it or take it for the next request.
 */
export function mayHaveBody(method: string | undefined): boolean {
  return method === 'POST' || method === 'PUT' || method === 'PATCH'
}

/** The one header that says where the body ends, written by us whatever came in (RFC 9112, 6.1 and 6.2). */
export function framingOf(request: IncomingMessage): OutgoingHttpHeaders {
  if (!mayHaveBody(request.method)) return {}
  if (request.headers['transfer-encoding'] !== undefined) return { 'transfer-encoding': 'chunked' }
  return { 'content-length': request.headers['content-length'] ?? '0' }
}

/** Says that the connection ends with this answer when the request was not read to its end: it may be out of step. */
export function closesUnread(request: IncomingMessage, response: ServerResponse): void {
  if (hasBody(request) && !request.complete) response.setHeader('connection', 'close')
}

/** Whether nothing more that comes on the connection of an answer is to be carried out (RFC 9112, 9.6). */
export function isLast(response: ServerResponse): boolean {
  return response.headersSent && response.getHeader('connection') === 'close'
}

/** How long somebody may go on sending what nobody reads. Milliseconds. */
const lingering = 1_000

/**
 * Ends an answer, with the rest of its body. Where the request has not been read to its end, what still comes is thrown
 * away for a moment first: a connection that is closed on somebody who is sending takes the answer with it.
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
