import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { closesUnread, endUnread } from '../http/unread-bodies.ts'
import type { AnswerHeaders } from './pass-back.ts'

/** A page as it is given: its bytes, and the headers that depend on them. */
export type FinishPage = (html: string) => {
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Gives a page of the origin, with its own or another status, to one client as finished HTML, without what the origin's own scripts need. Of the origin's
 * headers only the type is passed on, and where a redirect leads, so that all answers with one status have the same.
 * @throws when the page broke off, or is not finished; nothing has been sent then
 */
export async function passFinished(
  answer: IncomingMessage,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { responseHeaders }: Pick<AnswerHeaders, 'responseHeaders'>,
  { finish, status = answer.statusCode ?? 502 }: { readonly finish: FinishPage; readonly status?: number | undefined },
): Promise<void> {
  const { html, headers } = finish(await text(answer))
  closesUnread(incoming, outgoing)
  outgoing.writeHead(status, {
    'content-type': answer.headers['content-type'],
    ...(status >= 300 && status < 400 && answer.headers.location && { location: answer.headers.location }),
    ...(incoming.method !== 'HEAD' && { 'content-length': Buffer.byteLength(html) }),
    ...responseHeaders,
    ...headers,
  })
  endUnread(incoming, outgoing, html)
}

/** Whether an answer is a page. */
export function isPage({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.startsWith('text/html') ?? false
}
