import { createHash, randomBytes } from 'node:crypto'

/** A new secret of 256 bits, safe in an address. */
export function newSecret(prefix: string): string {
  return prefix + randomBytes(32).toString('base64url')
}

/** Secrets of full entropy are kept as SHA-256: who steals the database cannot sign in with it. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
