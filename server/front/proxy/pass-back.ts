import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { closesUnread, endUnread } from '../http/unread-bodies.ts'
import { endToEnd } from '../http/end-to-end.ts'

export interface AnswerHeaders {
  /** Laid over the answer's own. */
  readonly responseHeaders: Readonly<Record<string, string>>
  /** Laid over it besides when what was asked for is there (200). */
  readonly foundHeaders?: Readonly<Record<string, string>> | undefined
}

/** Gives an upstream's answer to the client as it comes. What breaks off there breaks off here: it never looks whole. */
export function passBack(
  answer: IncomingMessage,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { responseHeaders, foundHeaders }: AnswerHeaders,
): void {
  const status = answer.statusCode ?? 502
  closesUnread(incoming, outgoing)
  outgoing.writeHead(status, {
    ...endToEnd(answer.headers),
    ...responseHeaders,
    ...(status === 200 && foundHeaders),
  })
  // An event stream's first bytes may be long in coming; the browser needs to know that it is open.
  outgoing.flushHeaders()
  pipeline(answer, outgoing, { end: false }).then(
    () => endUnread(incoming, outgoing),
    () => outgoing.destroy(),
  )
}
