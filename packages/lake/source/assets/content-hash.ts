import { createHash } from 'node:crypto'

/** The hash that names an asset. SHA-1 because asset ids are; it identifies, it protects nothing. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex')
}
