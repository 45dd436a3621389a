import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Bodies } from './finished-page.ts'

/** Of a page that is kept for seconds: most ask for one of them. */
export function packedWhenAsked(identity: Buffer): Bodies {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length }
  let br: Buffer | undefined
  let gzip: Buffer | undefined
  return {
    identity,
    size: identity.length * 2,
    get br() {
      return (br ??= brotliCompressSync(identity, { params }))
    },
    get gzip() {
      return (gzip ??= gzipSync(identity))
    },
  }
}
