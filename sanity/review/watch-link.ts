import { followLinks } from './follow-links.ts'
import { openLink, type OpenLink } from './open-link.ts'
import { reviewContent, type ReviewContent } from './review-client.ts'

/**
 * How often a page is told that the connection lives, and the link looked at whatever was heard. Milliseconds. It also finds
 * out about readers who left.
 */
const signOfLife = 15_000

/**
 * A stream of server-sent events that says `ended`, once, when the link no longer works, and then closes. It closes without
 * that word when it cannot know: the browser comes back, and is judged as at first.
 * @param signal of the request: when its reader leaves, listening ends
 */
export function watchLink(
  token: string,
  link: OpenLink,
  signal: AbortSignal,
  content: ReviewContent = reviewContent(),
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let leave = () => {}
  return new ReadableStream({
    start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text))
      let isOpen = true
      const end = (last = '') => {
        if (!isOpen) return
        if (last) say(last)
        leave()
        controller.close()
      }
      const look = () => {
        openLink(token, content).then(
          (now) => now === null && end('event: ended\ndata:\n\n'),
          () => end(),
        )
      }
      const beat = setInterval(() => {
        say(':\n\n')
        look()
      }, signOfLife)
      const untilEnd = Date.parse(link.expiresAt) - content.now().getTime()
      // Longer ones would be cut off by the browser's limit of a timer (2^31 ms); the sign of life looks as well.
      const timer = setTimeout(look, Math.min(untilEnd + 50, 24 * 60 * 60 * 1000))
      const unfollow = followLinks(content.read, look)
      const aborted = () => end()
      leave = () => {
        isOpen = false
        leave = () => {}
        clearInterval(beat)
        clearTimeout(timer)
        unfollow()
        signal.removeEventListener('abort', aborted)
      }
      signal.addEventListener('abort', aborted)
      say('retry: 2000\n\n')
      // What happened since it was last looked at, before anybody listened.
      look()
    },
    cancel: () => leave(),
  })
}
