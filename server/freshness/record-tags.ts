import type { SanityClient } from '@sanity/client'
import { LRUCache } from 'lru-cache'
import { messageOf } from '../../lib/message-of.ts'

/** How many tags are remembered that stand for something else. */
const mostOthers = 10_000

interface RecordTagsOptions {
  readonly client: SanityClient
  /** Asks for the documents that are meant. */
  readonly query: string
  readonly log: (line: string) => void
  /** Called when a change turns out to have been one of them. */
  readonly onLate: () => void
  /** Whether the tags are the same whatever there is: then they are asked for once. */
  readonly areFixed: boolean
}

/**
 * Which tags of the content API stand for some documents. Until they are known, any may. They are fetched again when a tag
 * comes that was never seen: the first document of its kind may have brought it.
 */
export function recordTags({ client, query, log, onLate, areFixed }: RecordTagsOptions) {
  let tags: ReadonlySet<string> | null = null
  let isFetching = false
  const others = new LRUCache<string, true>({ max: mostOthers })
  const unseen = new Set<string>()
  const fetchTags = async () => {
    if (isFetching) return
    isFetching = true
    const isAbout = [...unseen]
    try {
      const { syncTags } = await client.fetch<unknown>(query, {}, { filterResponse: false })
      tags = syncTags ? new Set(syncTags) : null
      for (const tag of isAbout) {
        unseen.delete(tag)
        if (!tags?.has(tag)) others.set(tag, true)
      }
      if (isAbout.some((tag) => tags?.has(tag))) onLate()
    } catch (error) {
      // Not knowing is no reason to show anything: it counts as one of them, and the next change asks again.
      tags = null
      log(`what a change is about is not known yet (${messageOf(error)})`)
      if (isAbout.length > 0) onLate()
    } finally {
      isFetching = false
    }
    if (tags !== null && unseen.size > 0) void fetchTags()
  }
  return {
    /** Resolves when they were fetched once, or could not be, so that the streams can be judged from their first event on. */
    fetched: fetchTags(),
    concern(changed: readonly string[]): boolean {
      if (tags === null) void fetchTags()
      const known = tags
      if (known === null || changed.some((tag) => known.has(tag))) return true
      if (areFixed) return false
      for (const tag of changed) if (!others.has(tag)) unseen.add(tag)
      if (unseen.size > 0) void fetchTags()
      return false
    },
  }
}
