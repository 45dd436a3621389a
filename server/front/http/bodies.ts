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

/**
 * Reads a body.
 * @param most bytes
 * @returns `null` when it is longer
 */
export async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(part)
    length += bytes.length
    if (length > most) return null
    parts.push(bytes)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Lets a client that asked first (`Expect: 100-continue`) send its body. */
export function invite(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers.expect !== undefined && request.httpVersionMinor === 1) response.writeContinue()
}
