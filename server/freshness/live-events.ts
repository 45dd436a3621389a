import type { LiveEvent, SanityClient } from '@sanity/client'
import { messageOf } from '../../lib/message-of.ts'

/** Pause before a stream that broke off for good is opened again. Milliseconds. */
const reconnectAfter = 1_000

/**
 * One stream of live events, opened again whenever it ends.
 * @param options.onEvent called with each event; with `null` when the stream ends
 * @returns what stops it
 */
export function watchLiveEvents(options: {
  readonly client: SanityClient
  readonly includeDrafts: boolean
  readonly log: (line: string) => void
  readonly onEvent: (event: LiveEvent | null) => void
}): () => void {
  const { client, includeDrafts, log, onEvent } = options
  let isStopped = false
  let subscription: { unsubscribe(): void } | null = null
  let timer: NodeJS.Timeout | undefined
  let logged: string | undefined
  const reconnect = (reason: string) => {
    if (isStopped) return
    onEvent(null)
    if (reason !== logged) log(`live events ended (${reason}); asking again`)
    logged = reason
    timer = setTimeout(subscribe, reconnectAfter)
  }
  function subscribe() {
    subscription = client.live.events({ includeDrafts }).subscribe({
      next(event) {
        logged = undefined
        if (event.type === 'reconnect' || event.type === 'goaway') log(`live events: ${event.type}`)
        onEvent(event)
      },
      error: (error: unknown) => reconnect(messageOf(error)),
      complete: () => reconnect('complete'),
    })
  }
  subscribe()
  return () => {
    isStopped = true
    clearTimeout(timer)
    subscription?.unsubscribe()
  }
}
