import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** By which the front shows Next that it is the front. From outside it is dropped, as all `x-front-*`. */
export const frontSecretHeader = 'x-front-secret'

/** The variable by which processes are given the secret. */
export const frontSecretVariable = 'FRONT_SECRET'

/** A new one for each start. */
export function makeFrontSecret(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * The secret that this process was given. It is taken out of the variables, where everything in the process reads.
 * @throws when there is none
 */
export function takeFrontSecret(env: NodeJS.ProcessEnv = process.env): string {
  const secret = env[frontSecretVariable]
  delete env[frontSecretVariable]
  if (!secret) throw new Error('This process is started by `npm start` or `npm run dev` only.')
  return secret
}

/** Compares in constant time, whatever the lengths are. */
export function isFrontSecret(given: unknown, secret: string): boolean {
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
