import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The cookie beside Next's own. Next's says only "some build let me in" and lasts as long as the build does; ours
 * names its end, and dies with the server's read token.
 */
export const DRAFT_SESSION_COOKIE = 'nap1325-draft'

/** A working day: long enough not to interrupt an editor, short enough for a laptop left somewhere. */
export const DRAFT_SESSION_SECONDS = 12 * 60 * 60

function signature(expires: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`draft-session:${expires}`).digest()
}

/** The value of the cookie for a session that ends at `expires` (milliseconds since the epoch). */
export function signDraftSession(expires: number, secret: string): string {
  const end = String(expires)
  return `${end}.${signature(end, secret).toString('base64url')}`
}

/** Whether a cookie is one that we signed and that has not run out. */
export function isDraftSession(cookie: string | undefined, secret: string, now: number): boolean {
  const [end, mark] = cookie?.split('.') ?? []
  if (!end || !mark || !/^\d{1,16}$/.test(end)) return false
  const given = Buffer.from(mark, 'base64url')
  const expected = signature(end, secret)
  return given.length === expected.length && timingSafeEqual(given, expected) && Number(end) > now
}
