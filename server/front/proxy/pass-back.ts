import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { closesUnread, endUnread } from '../http/unread-bodies.ts'
import { endToEnd } from '../http/end-to-end.ts'

export interface AnswerHeaders {
  /** Laid over the answer's own. */
  readonly responseHeaders: Readonly<Record<string, string>>
  /** Laid over it besides when what was asked for is there (200). */
  readonly foundHeaders?: Readonly<Record<string, string>> | undefined
  /** Of the answer's own, by their names in small letters: what the client is not told. */
  readonly dropped?: readonly string[]
}

/** Gives an upstream's answer to the client as it comes. What breaks off there breaks off here: it never looks whole. */
export function passBack(
  answer: IncomingMessage,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { responseHeaders, foundHeaders, dropped = [] }: AnswerHeaders,
): void {
  const status = answer.statusCode ?? 502
  closesUnread(incoming, outgoing)
  const own = Object.entries(endToEnd(answer.headers)).filter(([name]) => !dropped.includes(name))
  outgoing.writeHead(status, {
    ...Object.fromEntries(own),
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
