import type { LiveEvent, SanityClient } from '@sanity/client'

export interface ContentVersion {
  /** A number that moves with every change of content; equal numbers mean equal content. */
  current(): number
  stop(): void
}

/** Pause before asking again for a stream that broke off for good. Milliseconds. */
const pause = 1_000

/**
 * Follows the live events of the content API, hosted or embedded: one stream for the whole instance. Drafts and private
 * records are followed too, since a story's consent is one: withdrawing it must reach its page at once.
 *
 * While the stream is away nobody knows what changed; when it is back everything counts as changed. The page cache's own
 * greatest age bounds what is missed until then.
 * @param client with a token that may read drafts
 */
export function followContent(client: SanityClient, log: (line: string) => void): ContentVersion {
  let version = 1
  let isStopped = false
  let subscription: { unsubscribe(): void } | null = null
  let timer: NodeJS.Timeout | undefined

  const onEvent = ({ type }: LiveEvent) => {
    if (type === 'reconnect' || type === 'goaway') log(`live events: ${type}`)
    version += 1
  }
  const again = (reason: string) => {
    if (isStopped) return
    log(`live events ended (${reason}); asking again`)
    timer = setTimeout(subscribe, pause)
  }
  function subscribe() {
    subscription = client.live.events({ includeDrafts: true }).subscribe({
      next: onEvent,
      error: (error: unknown) => again(error instanceof Error ? error.message : String(error)),
      complete: () => again('complete'),
    })
  }
  subscribe()

  return {
    current: () => version,
    stop() {
      isStopped = true
      clearTimeout(timer)
      subscription?.unsubscribe()
    },
  }
}
