import { brotliCompressSync, gzipSync } from 'node:zlib'
import { brotliParams } from './encodings.ts'
import type { Bodies } from './finished-page.ts'

/** Of a page that is kept for seconds: most ask for one of them. */
export function packedWhenAsked(identity: Buffer): Bodies {
  const params = brotliParams(identity.length, 4)
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
