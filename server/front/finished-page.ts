import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** An answer as it is sent: its bytes in each encoding that a browser may ask for, made once. */
export interface FinishedPage {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Names the content, whatever the encoding; each encoding's own ETag is derived from it. */
  readonly digest: string
  readonly bodies: Readonly<Record<Encoding, Buffer>>
  /** The content version that it was rendered from, and when (epoch milliseconds). */
  readonly version: number
  readonly renderedAt: number
  /** Set on a page on which a module of ours runs: its policy must let it. */
  readonly hasScript?: boolean
}

export type Encoding = 'identity' | 'gzip' | 'br'

const brotli = promisify<Buffer, object, Buffer>(brotliCompress)
const zip = promisify<Buffer, object, Buffer>(gzip)

/** Compresses a body in all encodings. */
export async function encodings(body: Buffer): Promise<Record<Encoding, Buffer>> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  const [gz, br] = await Promise.all([zip(body, { level: 9 }), brotli(body, { params })])
  return { identity: body, gzip: gz, br }
}

export function digestOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22)
}

/** The best encoding that `Accept-Encoding` allows: brotli, then gzip. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const offers = new Set(
    (accepted ?? '').split(',').flatMap((offer) => {
      const [name = '', quality] = offer
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/)
      return quality !== undefined && Number(quality) === 0 ? [] : [name]
    }),
  )
  return offers.has('br') ? 'br' : offers.has('gzip') ? 'gzip' : 'identity'
}

/** Bytes that a page takes in memory, roughly: what the cache is bounded by. */
export function weightOf({ bodies }: FinishedPage): number {
  return bodies.identity.length + bodies.gzip.length + bodies.br.length + 1024
}
