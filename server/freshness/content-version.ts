import type { LiveEvent, SanityClient } from '@sanity/client'
import { watchLiveEvents, type LiveStream } from './live-events.ts'
import { recordTags } from './record-tags.ts'

export interface ContentVersion {
  /** A number that moves with every change of what readers see; equal numbers mean equal content. */
  current(): number
  /** Whether all changes are heard of as they happen, so that what is current stays so. */
  isFollowing(): boolean
  /** When it last moved, epoch milliseconds. */
  movedAt(): number
  /** The content API has answered somebody: streams that wait before they try again try at once. */
  retry(): void
  /** Reported from elsewhere that content changed: a webhook, or a deadline that has passed. */
  invalidate(): void
  /** Calls back after each change: `consent` when consent may have ended somewhere, which nobody may miss. */
  onChange(listener: (what: ContentChange) => void): void
  stop(): void
}

type ContentChange = 'content' | 'consent'

/**
 * Watches the live events of the content API, hosted or embedded, for the whole instance: those of what everybody may
 * read, and of the private documents those of consent, since withdrawing it must take a story off at once, and redirects.
 * What an editor types into a draft concerns no reader and changes nothing.
 *
 * Of a private dataset hosted Sanity sends events only to clients with a token, and the client sends none for what is
 * published: there every change counts, drafts too.
 *
 * While a stream is away nobody knows what changed; when it is back everything counts as changed. Until then pages grow old
 * by themselves.
 * @param client with a token that may read drafts
 */
export function watchContent(
  client: SanityClient,
  log: (line: string) => void,
  now: () => number = Date.now,
): ContentVersion {
  let version = 1
  let movedAt = now()
  const listeners: ((what: ContentChange) => void)[] = []
  const invalidate = (what: ContentChange) => {
    version += 1
    movedAt = now()
    for (const listener of listeners) listener(what)
  }
  const records = recordTags(client, log, () => invalidate('consent'))
  const streams: LiveStream[] = []
  let isStopped = false
  let hearsPublic = false
  let hearsPrivate = false
  const onPublic = (event: LiveEvent | null) => {
    hearsPublic = event !== null
    if (event) invalidate('content')
  }
  const onPrivate = (event: LiveEvent | null) => {
    hearsPrivate = event !== null
    if (event === null) return
    if (event.type !== 'message' || records.concern(event.tags)) invalidate('consent')
    else if (!hearsPublic) invalidate('content')
  }
  const begin = async () => {
    await records.fetched
    if (isStopped) return
    streams.push(
      watchLiveEvents({ client, includeDrafts: false, log, onEvent: onPublic }),
      watchLiveEvents({ client, includeDrafts: true, log, onEvent: onPrivate }),
    )
  }
  void begin()
  return {
    current: () => version,
    isFollowing: () => hearsPublic && hearsPrivate,
    movedAt: () => movedAt,
    retry: () => streams.forEach((stream) => stream.retry()),
    invalidate: () => invalidate('consent'),
    onChange: (listener) => void listeners.push(listener),
    stop() {
      isStopped = true
      streams.forEach((stream) => stream.stop())
    },
  }
}
