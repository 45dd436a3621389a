import type { LiveEvent, SanityClient } from '@sanity/client'
import { messageOf } from '../../lib/message-of.ts'
import type { Availability } from './availability.ts'
import { backoff } from './backoff.ts'

export interface LiveStream {
  /** Opens it at once, where it waits before it tries again. */
  retry(): void
  stop(): void
}

/**
 * One stream of live events, opened again whenever it ends, after pauses that grow while it is refused.
 * @param options.onEvent called with each event; with `null` when the stream ends
 */
export function watchLiveEvents(options: {
  readonly client: SanityClient
  readonly includeDrafts: boolean
  readonly availability: Pick<Availability, 'back'>
  readonly log: (line: string) => void
  readonly onEvent: (event: LiveEvent | null) => void
}): LiveStream {
  const { client, includeDrafts, availability, log, onEvent } = options
  let isStopped = false
  let subscription: { unsubscribe(): void } | null = null
  let timer: NodeJS.Timeout | undefined
  let logged: string | undefined
  const pauses = backoff()
  const reconnect = (error: unknown) => {
    if (isStopped) return
    onEvent(null)
    // So that it is known soon, by all who would ask.
    void availability.back()
    const reason = messageOf(error)
    if (reason !== logged) log(`live events ended (${reason}); asking again`)
    logged = reason
    timer = setTimeout(() => void subscribeAgain(), pauses.next(error))
  }
  const subscribeAgain = async () => {
    const own = timer
    await availability.back()
    // Somebody else may have opened it meanwhile.
    if (!isStopped && timer === own) subscribe()
  }
  function subscribe() {
    timer = undefined
    subscription = client.live.events({ includeDrafts }).subscribe({
      next(event) {
        // The client would try again by itself, every few seconds for ever.
        if (event.type === 'reconnect' || event.type === 'goaway') {
          subscription?.unsubscribe()
          return reconnect(event.type)
        }
        logged = undefined
        // One that was open is missed: withdrawals come by it.
        pauses.reset()
        onEvent(event)
      },
      error: reconnect,
      complete: () => reconnect('complete'),
    })
  }
  subscribe()
  return {
    retry() {
      pauses.reset()
      if (timer === undefined) return
      clearTimeout(timer)
      subscribe()
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
      subscription?.unsubscribe()
    },
  }
}
