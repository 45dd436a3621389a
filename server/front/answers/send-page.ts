import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { encodingChooser, type Encoding } from '../http/accept-encoding.ts'
import { etagOf, isNamed } from '../http/etag.ts'
import type { FinishedPage } from './finished-page.ts'

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

/** Bytes of what is ready to be sent, of each sort. */
const mostPrepared = 48_000_000

const sizeOf = ({ body }: PreparedPage) => body.length + 2_000

/** @see SendPage */
export function pageSender(): SendPage {
  const chooseEncoding = encodingChooser()
  // The headers of a page in an encoding, made once: putting them together took longer than sending them.
  const made = new Map<OutgoingHttpHeaders, Record<Encoding, LRUCache<FinishedPage, PreparedPage>>>()
  const madeFor = (headers: OutgoingHttpHeaders) => {
    const space = () => new LRUCache<FinishedPage, PreparedPage>({ maxSize: mostPrepared, sizeCalculation: sizeOf })
    const known = made.get(headers) ?? { identity: space(), gzip: space(), br: space() }
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
  const body = page.bodies[encoding]
  const all = { ...page.headers, ...headers, etag: etagOf(page.digest, encoding, page.isDense) }
  const { 'content-type': _, ...rest } = all
  const encoded = encoding !== 'identity' && { 'content-encoding': encoding }
  return {
    body: sendable(body),
    notModified: flat(rest),
    full: flat({ ...all, ...encoded, 'content-length': String(body.length) }),
  }
}

/**
 * A short body as text of one byte for each character: Node sends that in one piece with the headers, which is a tenth
 * faster. What does not fit with its headers into 16 kB, which Node has ready for text, is faster as it is.
 */
function sendable(body: Buffer): Buffer | string {
  return body.length < 14_000 ? body.toString('latin1') : body
}

function flat(headers: OutgoingHttpHeaders): string[] {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]))
}
