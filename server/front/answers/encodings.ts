import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from '../http/accept-encoding.ts'

const brotli = promisify<Buffer, object, Buffer>(brotliCompress)
const zip = promisify<Buffer, object, Buffer>(gzip)

const nothing = Buffer.alloc(0)

/** A body that is read here and sent to nobody. */
export const unsent = (body: Buffer): Record<Encoding, Buffer> => ({ identity: body, gzip: nothing, br: nothing })

/** In brotli, in the quality that is asked for: 0 to 11. */
export const compress = (body: Buffer, quality: number) =>
  brotli(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  })

/**
 * Compresses a body in all encodings.
 * @param quality of brotli: somebody waits for a page, a file of the build is kept for good
 */
export async function encodings(body: Buffer, quality = 5): Promise<Record<Encoding, Buffer>> {
  const [gz, br] = await Promise.all([zip(body, { level: 6 }), compress(body, quality)])
  return { identity: body, gzip: gz, br }
}

/**
 * A page's part of what a browser gets before it has to answer, which it shares with the style sheet and headers. Bytes.
 * @see https://www.rfc-editor.org/rfc/rfc6928
 */
const firstRoundTrip = 7_000

/** A longer body takes many round trips anyway: to pack it well would take half a second. Bytes. */
const mostWorthwhile = 150_000

/** Whether a body is made as small as it can be when nobody waits for it. */
export const isWorthDense = (body: Buffer): boolean => body.length <= mostWorthwhile

/**
 * Packs a page for those who wait for it: quickly, which takes half a millisecond, or as well as can be, which takes a hundred times
 * that, where it may save many people a round trip.
 */
export async function packed(body: Buffer, isRare: boolean): Promise<Record<Encoding, Buffer>> {
  const bodies = await encodings(body, 7)
  if (isRare || bodies.br.length <= firstRoundTrip || !isWorthDense(body)) return bodies
  return { ...bodies, br: await compress(body, 11) }
}
