import { cookies, draftMode } from 'next/headers'
import { env } from '@/sanity/env'
import { DRAFT_SESSION_COOKIE, DRAFT_SESSION_SECONDS, signDraftSession } from '@/sanity/preview/draft-session'
import { PERSPECTIVE_COOKIE } from '@/sanity/preview/preview-mode'

const NEXTS_COOKIE = '__prerender_bypass'

/** Studio frames the site from the same origin, so no other site ever needs to send these. */
function attributes() {
  return {
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: env().siteUrl.startsWith('https:'),
    maxAge: DRAFT_SESSION_SECONDS,
  } as const
}

/** Lets this browser see drafts for a working day. Only after its secret was checked. */
export async function beginDraftSession(secret: string): Promise<void> {
  const draft = await draftMode()
  draft.enable()
  const jar = await cookies()
  // Next marks its cookie `Secure; SameSite=None`, which a site of one's own network without a certificate loses.
  jar.set(NEXTS_COOKIE, jar.get(NEXTS_COOKIE)?.value ?? '', attributes())
  const end = Date.now() + DRAFT_SESSION_SECONDS * 1000
  jar.set(DRAFT_SESSION_COOKIE, signDraftSession(end, secret), attributes())
}

/** Notes whether drafts or what is published is to be shown in this session. */
export async function choosePerspective(perspective: 'drafts' | 'published'): Promise<void> {
  const jar = await cookies()
  jar.set(PERSPECTIVE_COOKIE, perspective, attributes())
}

/** Makes this browser a reader's again. */
export async function endDraftSession(): Promise<void> {
  const jar = await cookies()
  for (const name of [NEXTS_COOKIE, DRAFT_SESSION_COOKIE, PERSPECTIVE_COOKIE]) jar.delete(name)
}
