import { serverClient } from '@/sanity/client'
import { changeStream } from '@/sanity/preview/change-stream'
import { previewMode } from '@/sanity/preview/preview-mode'

/** Tells a draft page when content changed. It reports only that something changed, so it needs no token. */
export async function GET(request: Request): Promise<Response> {
  const mode = await previewMode()
  // 204 tells an EventSource not to reconnect.
  if (mode === 'public' || mode === 'ended') return new Response(null, { status: 204 })
  return new Response(changeStream(serverClient(), request.signal), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}
