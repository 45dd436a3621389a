import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from '../http/accept-encoding.ts'

const brotli = promisify<Buffer, object, Buffer>(brotliCompress)
const zip = promisify<Buffer, object, Buffer>(gzip)

const nothing = Buffer.alloc(0)

/** A body that is read here and sent to nobody. */
export const unsent = (body: Buffer): Record<Encoding, Buffer> => ({ identity: body, gzip: nothing, br: nothing })

/** In brotli, in the quality that is asked for: 0 to 11. */
export const compress = (body: Buffer, quality: number): Promise<Buffer> =>
  brotli(body, { params: brotliParams(body.length, quality) })

/** The window that Node takes, and the least that there is: powers of two (RFC 7932, 9.1). */
const usualWindow = 22
const leastWindow = 10

/**
 * How something is packed in brotli. The window is as large as what is packed: the usual one of 4 MB is prepared for each page, and
 * a page has 50 kB.
 * @param length of what is packed, in bytes
 * @param quality 0 to 11
 */
export const brotliParams = (length: number, quality: number): Record<number, number> => ({
  [constants.BROTLI_PARAM_QUALITY]: quality,
  [constants.BROTLI_PARAM_SIZE_HINT]: length,
  // Sixteen bytes of a window are never used.
  [constants.BROTLI_PARAM_LGWIN]: Math.min(usualWindow, Math.max(leastWindow, Math.ceil(Math.log2(length + 16)))),
})

/**
 * Compresses a body in all encodings.
 * @param quality of brotli: somebody waits for a page, a file of the build is kept for good
 */
export async function encodings(body: Buffer, quality = 5): Promise<Record<Encoding, Buffer>> {
  const [gz, br] = await Promise.all([zip(body, { level: 6 }), compress(body, quality)])
  return { identity: body, gzip: gz, br }
}
