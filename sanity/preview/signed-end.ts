import { createHmac, timingSafeEqual } from 'node:crypto'

function signature(purpose: string, end: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}:${end}`).digest()
}

/**
 * The value of a cookie that says "until then" and that only we can have made. It dies with the secret.
 * @param purpose what it is for: one for another purpose is none
 * @param end milliseconds since the epoch
 */
export function signEnd(purpose: string, end: number, secret: string): string {
  return `${end}.${signature(purpose, String(end), secret).toString('base64url')}`
}

/** Whether we signed a cookie for this purpose and it has not expired. */
export function isBeforeSignedEnd(purpose: string, cookie: string | undefined, secret: string, now: number): boolean {
  const [end, mark] = cookie?.split('.') ?? []
  if (!end || !mark || !/^\d{1,16}$/.test(end)) return false
  const given = Buffer.from(mark, 'base64url')
  const expected = signature(purpose, end, secret)
  return given.length === expected.length && timingSafeEqual(given, expected) && Number(end) > now
}
