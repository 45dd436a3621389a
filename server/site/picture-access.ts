import { picturesPath } from '../../lib/pictures.ts'
import { DRAFT_SESSION_COOKIE, isDraftSession } from '../../sanity/preview/draft-session.ts'
import { isBeforeSignedEnd, signEnd } from '../../sanity/preview/signed-end.ts'
import type { PictureAccess } from '../front/pictures/picture-access.ts'

/** Says that this browser belongs to somebody who may see pictures before readers do. */
const passCookie = 'nap1325-pictures'
const purpose = 'pictures'

/**
 * How long a pass is good. It is renewed while somebody works, and while a page of a review is open; a reviewer's is short,
 * since it must not outlive a link that is revoked. Seconds.
 */
const goodFor = { editor: 24 * 60 * 60, review: 10 * 60 }

/**
 * Who gets a picture that readers do not see: people who are signed in to Studio, have a draft session or opened a review
 * link a moment ago. Browsers request pictures without a token, so a cookie says it.
 * @param secret what cookies are signed with; without one nobody gets a pass
 */
export function pictureAccess(
  isShown: PictureAccess['isShown'],
  secret: string | undefined,
  isSecure: boolean,
  now: () => number = Date.now,
): PictureAccess {
  const attributesOf = (path: string, seconds: number) =>
    `Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return {
    isShown,
    isAtWork(cookie) {
      if (!secret || cookie === undefined) return false
      return cookie.split(';').some((each) => {
        const [name = '', value] = each.trim().split('=')
        if (name === DRAFT_SESSION_COOKIE) return isDraftSession(value, secret, now())
        return name === passCookie && isBeforeSignedEnd(purpose, value, secret, now())
      })
    },
    pass(whom): Readonly<Record<string, string>> {
      if (!secret) return {}
      const seconds = goodFor[whom]
      // Studio shows pictures as the lake gives them, a review in the sizes of pages.
      const path = whom === 'editor' ? '/' : picturesPath
      const value = signEnd(purpose, now() + seconds * 1_000, secret)
      return { 'set-cookie': `${passCookie}=${value}; ${attributesOf(path, seconds)}` }
    },
    endPass: () => ({ 'set-cookie': `${passCookie}=; ${attributesOf(picturesPath, 0)}` }),
  }
}
