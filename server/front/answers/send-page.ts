import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { chooseEncoding, type Encoding, type FinishedPage } from './finished-page.ts'
import type { Picture } from '../pictures/picture-store.ts'

/** Each encoding is another sequence of bytes, so a strong ETag differs between them (RFC 9110, 8.8.3.3). */
const etagEnding: Record<Encoding, string> = { identity: '', gzip: '-gz', br: '-br' }
const endings = [...Object.values(etagEnding), '-br11']

function endingOf({ isDense }: FinishedPage, encoding: Encoding): string {
  return isDense && encoding === 'br' ? '-br11' : etagEnding[encoding]
}

interface Ready {
  /** Names and values in turn, which Node writes without looking at them again. */
  readonly full: string[]
  readonly body: Buffer | string
  readonly notModified: string[]
}

/** The headers of a page in an encoding, made once: putting them together took longer than sending them. */
const made = new WeakMap<OutgoingHttpHeaders, WeakMap<FinishedPage, Partial<Record<Encoding, Ready>>>>()

/**
 * Sends a finished page, or 304 when the reader has it already.
 * @param headers laid over the page's own; the same object for all pages of a kind
 */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: FinishedPage,
  headers: OutgoingHttpHeaders,
): void {
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const { full, body, notModified } = readyFor(page, encoding, headers)
  if (page.status === 200 && isKnown(request.headers['if-none-match'], page.digest)) {
    response.writeHead(304, notModified).end()
    return
  }
  response.writeHead(page.status, full)
  if (request.method === 'HEAD') response.end()
  else response.end(body, 'latin1')
}

function readyFor(page: FinishedPage, encoding: Encoding, headers: OutgoingHttpHeaders): Ready {
  const pages = made.get(headers) ?? new WeakMap<FinishedPage, Partial<Record<Encoding, Ready>>>()
  const encodings = pages.get(page) ?? {}
  const known = encodings[encoding]
  if (known) return known
  const etag = `"${page.digest}${endingOf(page, encoding)}"`
  const all = { ...page.headers, ...headers, etag }
  const { 'content-type': _, ...rest } = all
  const length = String(page.bodies[encoding].length)
  const ready = {
    body: sendable(page.bodies[encoding]),
    notModified: flat(rest),
    full: flat({ ...all, ...(encoding !== 'identity' && { 'content-encoding': encoding }), 'content-length': length }),
  }
  made.set(headers, pages.set(page, { ...encodings, [encoding]: ready }))
  return ready
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

/** Sends a picture, whose address names its content: it never has to be asked for again. */
export function sendPicture(
  request: IncomingMessage,
  response: ServerResponse,
  { type, body, digest }: Picture,
  headers: OutgoingHttpHeaders,
): void {
  const all = { 'cache-control': 'public, max-age=31536000, immutable', ...headers, etag: `"${digest}"` }
  if (isKnown(request.headers['if-none-match'], digest)) {
    response.writeHead(304, all).end()
    return
  }
  response.writeHead(200, { ...all, 'content-type': type, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Whether one of the ETags that the reader names is ours, in whatever encoding (weak comparison, RFC 9110, 13.1.2). */
function isKnown(ifNoneMatch: string | undefined, digest: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, '').replaceAll('"', ''))
    .some((tag) => endings.some((ending) => tag === digest + ending))
}
