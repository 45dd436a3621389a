import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { etagOf, isNamed } from '../http/etag.ts'
import type { Picture } from './picture-store.ts'

/** Sends a picture, whose address names its content: it never has to be asked for again. */
export function sendPicture(
  request: IncomingMessage,
  response: ServerResponse,
  { type, body, digest }: Picture,
  headers: OutgoingHttpHeaders,
): void {
  const etag = etagOf(digest, 'identity')
  const all = { 'cache-control': 'public, max-age=31536000, immutable', ...headers, etag }
  if (isNamed(digest, request.headers['if-none-match'])) {
    response.writeHead(304, all).end()
    return
  }
  response.writeHead(200, { ...all, 'content-type': type, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}
