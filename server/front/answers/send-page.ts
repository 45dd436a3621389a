import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { encodingChooser, type Encoding } from '../http/accept-encoding.ts'
import { etagOf, isNamed } from '../http/etag.ts'
import { sendable, type FinishedPage } from './finished-page.ts'

interface PreparedPage {
  /** Names and values in turn, which Node writes without looking at them again. */
  readonly full: string[]
  readonly body: Buffer | string
  readonly notModified: string[]
}

/**
 * Sends a finished page, or 304 when the reader has it already.
 * @param headers laid over the page's own; the same object for all pages of a kind
 */
export type SendPage = (
  request: IncomingMessage,
  response: ServerResponse,
  page: FinishedPage,
  headers: OutgoingHttpHeaders,
) => void

/** Bytes that are kept of what is ready to be sent and that the page itself does not keep. */
const mostPrepared = 24_000_000

/** What is ready to be sent of pages in one encoding, with the same headers laid over all. */
interface PreparedPages {
  get(page: FinishedPage): PreparedPage | undefined
  set(page: FinishedPage, prepared: PreparedPage): unknown
}

const preparedPages = (encoding: Encoding): PreparedPages =>
  encoding === 'br'
    ? new WeakMap()
    : new LRUCache({ maxSize: mostPrepared, sizeCalculation: ({ body }) => body.length + 1_200 })

/** @see SendPage */
export function pageSender(): SendPage {
  const chooseEncoding = encodingChooser()
  // The headers of a page in an encoding, made once: putting them together took longer than sending them.
  const made = new Map<OutgoingHttpHeaders, Record<Encoding, PreparedPages>>()
  const madeFor = (headers: OutgoingHttpHeaders) => {
    const known = made.get(headers) ?? {
      identity: preparedPages('identity'),
      gzip: preparedPages('gzip'),
      br: preparedPages('br'),
    }
    made.set(headers, known)
    return known
  }
  const preparedFor = (page: FinishedPage, encoding: Encoding, headers: OutgoingHttpHeaders): PreparedPage => {
    const pages = madeFor(headers)[encoding]
    const known = pages.get(page)
    if (known) return known
    const prepared = prepare(page, encoding, headers)
    pages.set(page, prepared)
    return prepared
  }
  return (request, response, page, headers) => {
    const encoding = chooseEncoding(request.headers['accept-encoding'])
    const { full, body, notModified } = preparedFor(page, encoding, headers)
    if (page.status === 200 && isNamed(page.digest, request.headers['if-none-match'])) {
      response.writeHead(304, notModified).end()
      return
    }
    response.writeHead(page.status, full)
    if (request.method === 'HEAD') response.end()
    else response.end(body, 'latin1')
  }
}

function prepare(page: FinishedPage, encoding: Encoding, headers: OutgoingHttpHeaders): PreparedPage {
  const { ready } = page.bodies
  const body = encoding === 'br' && ready !== undefined ? ready : sendable(page.bodies[encoding])
  const all = { ...page.headers, ...headers, etag: etagOf(page.digest, encoding, page.isDense) }
  const { 'content-type': _, ...rest } = all
  const encoded = encoding !== 'identity' && { 'content-encoding': encoding }
  return {
    body,
    notModified: flat(rest),
    full: flat({ ...all, ...encoded, 'content-length': String(body.length) }),
  }
}

function flat(headers: OutgoingHttpHeaders): string[] {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]))
}
