import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)

/** OWASP's parameters for scrypt: 2^17, 8, 1 — about 128 MB and a tenth of a second a guess. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const keyLength = 32

/** A new secret of 256 bits, safe in an address. */
export function newSecret(prefix: string): string {
  return prefix + randomBytes(32).toString('base64url')
}

/** Secrets of full entropy are kept as SHA-256: who steals the database cannot sign in with it. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A password as it is kept: salt and scrypt hash, `salt$hash`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, keyLength, cost)
  return `${salt.toString('base64url')}$${key.toString('base64url')}`
}

const nobody = `${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(keyLength).toString('base64url')}`

/** Compares in constant time; for an unknown person (`null`) it works just as long and says no. */
export async function passwordFits(password: string, kept: string | null): Promise<boolean> {
  const [salt = '', hash = ''] = (kept ?? nobody).split('$')
  const key = await derive(password, Buffer.from(salt, 'base64url'), keyLength, cost)
  return timingSafeEqual(key, Buffer.from(hash, 'base64url')) && kept !== null
}
