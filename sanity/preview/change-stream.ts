import type { SanityClient } from '@sanity/client'

/** Keeps proxies from closing a stream in which nothing happens, and finds out about readers who left. Milliseconds. */
const SIGN_OF_LIFE = 20_000

/**
 * A stream of server-sent events, one `change` for each change of any document, drafts included.
 * @param signal of the request: when its reader leaves, listening ends
 */
export function changeStream(client: SanityClient, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let leave = () => {}
  return new ReadableStream({
    start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text))
      const beat = setInterval(() => say(':\n\n'), SIGN_OF_LIFE)
      const events = client.live.events({ includeDrafts: true }).subscribe({
        next: ({ type }) => {
          if (type === 'message' || type === 'restart') say('event: change\ndata:\n\n')
        },
        // The browser reconnects after a pause, and then requests the page again.
        error: () => end(),
      })
      const end = () => {
        leave()
        controller.close()
      }
      leave = () => {
        leave = () => {}
        clearInterval(beat)
        events.unsubscribe()
        signal.removeEventListener('abort', end)
      }
      signal.addEventListener('abort', end)
      say('retry: 2000\n\n')
    },
    cancel: () => leave(),
  })
}
