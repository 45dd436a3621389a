import type { SanityClient } from '@sanity/client'
import { LRUCache } from 'lru-cache'
import { messageOf } from '../../lib/message-of.ts'
import { PRIVATE_RECORDS_QUERY } from '../../sanity/queries/private/private-records.ts'

/** How many tags are remembered that stand for something else. */
const mostOthers = 10_000

/**
 * Which tags of the content API stand for private documents that readers depend on. Until they are known, any may. They are
 * fetched again when a tag comes that was never seen: the first record of a dataset may have brought it.
 * @param onLate called when a change turns out to have been one of them
 * @param areFixed whether they are the same whatever there is: then they are asked for once
 */
export function recordTags(client: SanityClient, log: (line: string) => void, onLate: () => void, areFixed: boolean) {
  let tags: ReadonlySet<string> | null = null
  let isFetching = false
  const others = new LRUCache<string, true>({ max: mostOthers })
  const unseen = new Set<string>()
  const fetchTags = async () => {
    if (isFetching) return
    isFetching = true
    const isAbout = [...unseen]
    try {
      const { syncTags } = await client.fetch(PRIVATE_RECORDS_QUERY, {}, { filterResponse: false })
      tags = syncTags ? new Set(syncTags) : null
      for (const tag of isAbout) {
        unseen.delete(tag)
        if (!tags?.has(tag)) others.set(tag, true)
      }
      if (isAbout.some((tag) => tags?.has(tag))) onLate()
    } catch (error) {
      // Not knowing is no reason to show anything: it counts as a change of consent, and the next change asks again.
      tags = null
      log(`the tags of private records are not known yet (${messageOf(error)})`)
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
