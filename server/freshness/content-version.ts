import type { LiveEvent, SanityClient } from '@sanity/client'
import type { Availability } from './availability.ts'
import { watchLiveEvents, type LiveStream } from './live-events.ts'
import { PRIVATE_RECORDS_QUERY } from '../../sanity/queries/private/private-records.ts'
import { STORY_TAGS_QUERY } from '../../sanity/queries/private/story-tags.ts'
import { changedTags, type TagChange } from './changed-tags.ts'
import { recordTags } from './record-tags.ts'

export interface ContentVersion {
  /** A number that moves with every change of what readers see; equal numbers mean equal content. */
  current(): number
  /** Whether something that has one of these tags changed after a version: a story or consent, or something else. */
  changeSince(version: number, tags: Iterable<string>, until?: number): TagChange
  /** Whether anything has changed after a version that was no minor change. */
  hasMajorSince(version: number): boolean
  /** How many of these tags are those of something that changed after a version. */
  countSince(version: number, tags: Iterable<string>): number
  /** Whether all changes are heard of as they happen, so that what is current stays so. */
  isFollowing(): boolean
  /** The content API has answered somebody: streams that wait before they try again try at once. */
  retry(): void
  /** Reported from elsewhere that content changed: a webhook, or a deadline that has passed. */
  invalidate(): void
  /** Calls back after each change, when `current` has moved. */
  onChange(listener: (change: ContentChange) => void): void
  /** Calls back when `isFollowing` may have changed. */
  onFollowing(listener: () => void): void
  stop(): void
}

export interface ContentChange {
  /** `consent` when consent may have ended somewhere, which nobody may miss. */
  readonly what: 'content' | 'consent'
  /** `minor`: of no story, and no consent. */
  readonly change: 'minor' | 'major'
  /** Of what has changed; `null` where everything may have. */
  readonly tags: readonly string[] | null
}

export interface WatchContentOptions {
  /** How long after a change answers may still be those from before it: then it counts once more. Milliseconds. */
  readonly settling?: number
  /** Whether the content API gives a query the same tags whatever there is. */
  readonly hasFixedTags?: boolean
}

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
  availability: Pick<Availability, 'back'>,
  log: (line: string) => void,
  { settling = 0, hasFixedTags = false }: WatchContentOptions = {},
): ContentVersion {
  let version = 1
  const changed = changedTags()
  const listeners: ((change: ContentChange) => void)[] = []
  const followingListeners: (() => void)[] = []
  const move = (moved: ContentChange) => {
    version += 1
    changed.note(version, moved.tags, moved.change)
    for (const listener of listeners) listener(moved)
  }
  const settled = new Set<NodeJS.Timeout>()
  const invalidate = (
    what: ContentChange['what'],
    tags: ContentChange['tags'],
    change: ContentChange['change'] = 'major',
  ) => {
    const moved = { what, tags, change }
    move(moved)
    if (settling === 0) return
    const again = () => {
      settled.delete(timer)
      move(moved)
    }
    const timer = setTimeout(again, settling)
    settled.add(timer)
  }
  const shared = { client, log, areFixed: hasFixedTags }
  const records = recordTags({
    ...shared,
    query: PRIVATE_RECORDS_QUERY,
    onLate: () => invalidate('consent', null),
  })
  const stories = recordTags({ ...shared, query: STORY_TAGS_QUERY, onLate: () => invalidate('content', null) })
  const streams: LiveStream[] = []
  let isStopped = false
  let hearsPublic = false
  let hearsPrivate = false
  const onPublic = (event: LiveEvent | null) => {
    hearsPublic = event !== null
    for (const listener of followingListeners) listener()
    if (!event) return
    const isMinor = event.type === 'message' && !stories.concern(event.tags)
    invalidate('content', tagsOf(event), isMinor ? 'minor' : 'major')
  }
  const onPrivate = (event: LiveEvent | null) => {
    hearsPrivate = event !== null
    for (const listener of followingListeners) listener()
    if (event === null) return
    if (event.type !== 'message' || records.concern(event.tags)) invalidate('consent', tagsOf(event))
    else if (!hearsPublic) invalidate('content', event.tags)
  }
  const begin = async () => {
    await Promise.all([records.fetched, stories.fetched])
    if (isStopped) return
    streams.push(
      watchLiveEvents({ client, includeDrafts: false, availability, log, onEvent: onPublic }),
      watchLiveEvents({ client, includeDrafts: true, availability, log, onEvent: onPrivate }),
    )
  }
  void begin()
  return {
    current: () => version,
    changeSince: changed.changeSince,
    hasMajorSince: changed.hasMajorSince,
    countSince: changed.countSince,
    isFollowing: () => hearsPublic && hearsPrivate,
    retry: () => streams.forEach((stream) => stream.retry()),
    invalidate: () => invalidate('consent', null),
    onChange: (listener) => void listeners.push(listener),
    onFollowing: (listener) => void followingListeners.push(listener),
    stop() {
      isStopped = true
      settled.forEach(clearTimeout)
      streams.forEach((stream) => stream.stop())
    },
  }
}

/** What a change touched; `null` for an event after which everything may have changed. */
function tagsOf(event: LiveEvent): readonly string[] | null {
  return event.type === 'message' ? event.tags : null
}
