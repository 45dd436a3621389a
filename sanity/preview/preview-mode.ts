import { cookies, draftMode } from 'next/headers'
import { env } from '../env.ts'
import { DRAFT_SESSION_COOKIE, isDraftSession } from './draft-session.ts'

/** Where Presentation keeps which perspective its user looks at; the name is Sanity's. */
export const PERSPECTIVE_COOKIE = 'sanity-preview-perspective'

/**
 * What this request may see. `ended` is a browser that still carries Next's draft cookie without a session of ours: it
 * sees what the public sees, with a notice.
 */
export type PreviewMode = 'public' | 'drafts' | 'published' | 'ended'

/** Decided from the request's cookies alone; everything that shows a draft asks here. */
export async function previewMode(): Promise<PreviewMode> {
  const { isEnabled } = await draftMode()
  if (!isEnabled) return 'public'
  const jar = await cookies()
  const { readToken } = env()
  const session = jar.get(DRAFT_SESSION_COOKIE)?.value
  if (!readToken || !isDraftSession(session, readToken, Date.now())) return 'ended'
  return jar.get(PERSPECTIVE_COOKIE)?.value === 'published' ? 'published' : 'drafts'
}
