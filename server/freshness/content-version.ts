import type { LiveEvent, SanityClient } from '@sanity/client'
import { recordTags } from './record-tags.ts'

export interface ContentVersion {
  /** A number that moves with every change of what readers see; equal numbers mean equal content. */
  current(): number
  /** Somebody else says that content changed: a webhook, or a moment that has come. */
  moved(): void
  /** Calls back after each move: `consent` when consent may have ended somewhere, which nobody may miss. */
  onMove(listener: (what: Move) => void): void
  stop(): void
}

type Move = 'content' | 'consent'

/** Pause before asking again for a stream that broke off for good. Milliseconds. */
const pause = 1_000

/**
 * Follows the live events of the content API, hosted or embedded, for the whole instance: those of what everybody may
 * read, and of the private documents those of consent, since withdrawing it must take a story off at once, and redirects.
 * What an editor types into a draft concerns no reader and moves nothing.
 *
 * Of a private dataset hosted Sanity tells who sends a token only, and the client sends none for what is published: there
 * every change counts, drafts too.
 *
 * While a stream is away nobody knows what changed; when it is back everything counts as changed. The page cache's own
 * greatest age bounds what is missed until then.
 * @param client with a token that may read drafts
 */
export function followContent(client: SanityClient, log: (line: string) => void): ContentVersion {
  let version = 1
  const listeners: ((what: Move) => void)[] = []
  const moved = (what: Move) => {
    version += 1
    for (const listener of listeners) listener(what)
  }
  const records = recordTags(client, log, () => moved('consent'))
  const stops: (() => void)[] = []
  let isStopped = false
  let hearsPublic = false
  const begin = async () => {
    await records.asked
    if (isStopped) return
    stops.push(
      follow(client, false, log, (event) => {
        hearsPublic = event !== null
        if (event) moved('content')
      }),
      follow(client, true, log, (event) => {
        if (event === null) return
        if (event.type !== 'message' || records.concern(event.tags)) moved('consent')
        else if (!hearsPublic) moved('content')
      }),
    )
  }
  void begin()
  return {
    current: () => version,
    moved: () => moved('consent'),
    onMove: (listener) => void listeners.push(listener),
    stop() {
      isStopped = true
      stops.forEach((stop) => stop())
    },
  }
}

/** One stream, asked for again whenever it ends, which is told as `null`. Returns what stops it. */
function follow(
  client: SanityClient,
  includeDrafts: boolean,
  log: (line: string) => void,
  onEvent: (event: LiveEvent | null) => void,
): () => void {
  let isStopped = false
  let subscription: { unsubscribe(): void } | null = null
  let timer: NodeJS.Timeout | undefined
  let told: string | undefined
  const again = (reason: string) => {
    if (isStopped) return
    onEvent(null)
    if (reason !== told) log(`live events ended (${reason}); asking again`)
    told = reason
    timer = setTimeout(subscribe, pause)
  }
  function subscribe() {
    subscription = client.live.events({ includeDrafts }).subscribe({
      next(event) {
        told = undefined
        if (event.type === 'reconnect' || event.type === 'goaway') log(`live events: ${event.type}`)
        onEvent(event)
      },
      error: (error: unknown) => again(error instanceof Error ? error.message : String(error)),
      complete: () => again('complete'),
    })
  }
  subscribe()
  return () => {
    isStopped = true
    clearTimeout(timer)
    subscription?.unsubscribe()
  }
}
