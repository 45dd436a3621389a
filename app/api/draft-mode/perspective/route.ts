import { isFromOwnPage } from '@/sanity/preview/own-page'
import { previewMode } from '@/sanity/preview/preview-mode'
import { choosePerspective } from '../session'

/**
 * Follows the perspective in Presentation's bar: `?to=published`, or anything else for drafts. A browser without a
 * draft session gets 403, and so does a page of another site. Responds whether anything changed.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request.headers)) return new Response(null, { status: 403 })
  const mode = await previewMode()
  if (mode === 'public' || mode === 'ended') return new Response(null, { status: 403 })
  const { searchParams } = new URL(request.url)
  const wanted = searchParams.get('to') === 'published' ? 'published' : 'drafts'
  if (mode !== wanted) await choosePerspective(wanted)
  return Response.json({ changed: mode !== wanted })
}
