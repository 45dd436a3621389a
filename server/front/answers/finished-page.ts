import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib'
import type { Encoding } from '../http/accept-encoding.ts'
import type { PageDependencies } from '../site/page-dependencies.ts'
import { compress } from './encodings.ts'

/** Bytes in each encoding that a browser may ask for. */
export interface Bodies extends Readonly<Record<Encoding, Buffer>> {
  /** Bytes that they take in memory, where that is not all of them. */
  readonly size?: number
  /** Brotli as it is sent, where it is kept in that form. */
  readonly ready?: Buffer | string
}

/** An answer as it is sent. */
export interface FinishedPage {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Names the content, whatever the encoding; each encoding's own ETag is derived from it. */
  readonly digest: string
  readonly bodies: Bodies
  /** The content version that it was rendered from, and when (epoch milliseconds). */
  readonly version: number
  readonly renderedAt: number
  /** What it was made of; absent where that is not known: then any change makes it old. */
  readonly dependencies?: PageDependencies | undefined
  /** What its addresses end with. Absent where it would have to be read for that. @see addressEnds */
  readonly ends?: string | undefined
  /** Set on a page on which a module runs: its policy must let it. */
  readonly hasScript?: boolean
  /** Set when its brotli is as small as it will be: to make it so takes too long for somebody who waits. */
  readonly isDense?: boolean
  /** Set where something was cut out that was withdrawn: fit to be given until it is rendered anew. */
  readonly isCut?: boolean
}

const empty = Buffer.alloc(0)
/** To compress nothing takes as much memory as to compress a page. */
const emptyBodies = { identity: empty, gzip: gzipSync(empty), br: brotliCompressSync(empty) }

/** An answer without a body, such as a redirect. */
export function emptyPage(page: Pick<FinishedPage, 'status' | 'headers' | 'version' | 'renderedAt'>): FinishedPage {
  return { ...page, digest: digestOf(empty), bodies: emptyBodies }
}

/**
 * The same page in as few bytes as can be: a twentieth less than at first, for more than twice the work; and the others are
 * no longer in memory.
 */
export async function dense(page: FinishedPage): Promise<FinishedPage> {
  return { ...page, bodies: compactBodies(await compress(page.bodies.identity, 11)), isDense: true }
}

/**
 * Bytes of which only brotli's are in memory, since nearly every browser asks for those, in the form in which they are sent. The
 * others are made when they are asked for.
 */
export function compactBodies(packed: Buffer): Bodies {
  const short = sendable(packed)
  const ready = typeof short === 'string' ? short : ofItsOwn(short)
  const br = () => (typeof ready === 'string' ? Buffer.from(ready, 'latin1') : ready)
  const identity = () => brotliDecompressSync(br())
  return {
    ready,
    size: ready.length,
    get br() {
      return br()
    },
    get identity() {
      return identity()
    },
    get gzip() {
      return gzipSync(identity())
    },
  }
}

/**
 * A short body as text of one byte for each character: Node sends that in one piece with the headers, which is a tenth
 * faster. What does not fit with its headers into 16 kB, which Node has ready for text, is faster as it is.
 */
export function sendable(body: Buffer): Buffer | string {
  return body.length < 14_000 ? body.toString('latin1') : body
}

/** The same bytes; what zlib gives is a part of 64 kB that Node has set aside, and all of them stay as long as it does. */
function ofItsOwn(body: Buffer): Buffer {
  return Buffer.allocUnsafeSlow(body.length).fill(body)
}

export function digestOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22)
}

/** Bytes that a page takes in memory, roughly: what the cache is bounded by. */
export function weightOf({ bodies, dependencies, ends }: FinishedPage): number {
  const size = bodies.size ?? bodies.identity.length + bodies.gzip.length + bodies.br.length
  return (dependencies?.tags.length ?? 0) + (ends?.length ?? 0) + size + 1024
}
