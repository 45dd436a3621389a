import { isBeforeSignedEnd, signEnd } from './signed-end.ts'

/**
 * The cookie beside Next's own. Next's says only "some build let me in" and lasts as long as the build does; ours
 * names its end, and dies with the server's read token.
 */
export const DRAFT_SESSION_COOKIE = 'nap1325-draft'

/** A working day: long enough not to interrupt an editor, short enough for a laptop left somewhere. */
export const DRAFT_SESSION_SECONDS = 12 * 60 * 60

const purpose = 'draft-session'

/** The value of the cookie for a session that ends at `expires` (milliseconds since the epoch). */
export function signDraftSession(expires: number, secret: string): string {
  return signEnd(purpose, expires, secret)
}

/** Whether we signed a cookie and it has not expired. */
export function isDraftSession(cookie: string | undefined, secret: string, now: number): boolean {
  return isBeforeSignedEnd(purpose, cookie, secret, now)
}
