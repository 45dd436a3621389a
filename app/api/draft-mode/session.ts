import { cookies, draftMode } from 'next/headers'
import { env } from '@/sanity/env'
import { DRAFT_SESSION_COOKIE, DRAFT_SESSION_SECONDS, signDraftSession } from '@/sanity/preview/draft-session'
import { PERSPECTIVE_COOKIE } from '@/sanity/preview/preview-mode'

const NEXTS_COOKIE = '__prerender_bypass'

/** Studio frames the site from the same origin, so no other site needs to send these cookies. */
function attributes() {
  return {
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: env().siteUrl.startsWith('https:'),
    maxAge: DRAFT_SESSION_SECONDS,
  } as const
}

/** Lets this browser see drafts for a working day. Call it only after the secret was checked. */
export async function beginDraftSession(secret: string): Promise<void> {
  const draft = await draftMode()
  draft.enable()
  const jar = await cookies()
  // Next sets its cookie as `Secure; SameSite=None`, which a local site without a certificate cannot keep.
  jar.set(NEXTS_COOKIE, jar.get(NEXTS_COOKIE)?.value ?? '', attributes())
  const end = Date.now() + DRAFT_SESSION_SECONDS * 1000
  jar.set(DRAFT_SESSION_COOKIE, signDraftSession(end, secret), attributes())
}

/** Stores whether this session shows drafts or published content. */
export async function choosePerspective(perspective: 'drafts' | 'published'): Promise<void> {
  const jar = await cookies()
  jar.set(PERSPECTIVE_COOKIE, perspective, attributes())
}

/** Ends the draft session of this browser. */
export async function endDraftSession(): Promise<void> {
  const jar = await cookies()
  for (const name of [NEXTS_COOKIE, DRAFT_SESSION_COOKIE, PERSPECTIVE_COOKIE]) jar.delete(name)
}
