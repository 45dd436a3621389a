import { reviewKeyIn } from '@/lib/review/review-cookie'
import { openView } from '@/sanity/review/open-view'
import { watchLink } from '@/sanity/review/watch-link'
import type { TokenRoute } from '../../../token-route'

/** Tells an open page when its link has ended: server-sent events, `ended` and nothing else. Nothing for other browsers. */
export async function GET(request: Request, { params }: TokenRoute): Promise<Response> {
  const { token } = await params
  const open = await openView(token, reviewKeyIn(request.headers.get('cookie')))
  if (!open) return new Response(null, { status: 404 })
  return new Response(watchLink(token, open.link, request.signal), {
    headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
  })
}
