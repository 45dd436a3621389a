import { byId, type IndexedStory } from './indexed-story.ts'
import type { STORY_REVISIONS_QUERY_RESULT } from '../types.generated.ts'

/** Where stories are fetched. Some may be missing: who agrees may have changed meanwhile. */
export interface FetchStories {
  /** Which readers may see now, in the order of lists. */
  revisions(): Promise<STORY_REVISIONS_QUERY_RESULT>
  some(ids: readonly string[]): Promise<readonly IndexedStory[]>
  all(): Promise<readonly IndexedStory[]>
}

/** With more stories to fetch than this, all are fetched: their ids would make the longer question. */
const mostAtOnce = 100

/**
 * Keeps up with every story that readers may see. Which these are is asked each time; what has the revision that it had is not
 * read again: with 1,000 stories in two languages an answer with all of them has 900 kB, and one story has changed.
 * @returns gives them in the order of lists
 */
export function storyKeeper(fetch: FetchStories): () => Promise<readonly IndexedStory[]> {
  let kept: ReadonlyMap<string, IndexedStory> = new Map()
  return async () => {
    const before = kept
    const revisions = await fetch.revisions()
    const wanted = revisions.flatMap(({ _id, _rev }) => (before.get(_id)?._rev === _rev ? [] : [_id]))
    const fresh = byId(
      wanted.length > mostAtOnce ? await fetch.all() : wanted.length > 0 ? await fetch.some(wanted) : [],
    )
    const isWanted = new Set(wanted)
    const stories = revisions.flatMap(({ _id }) => (isWanted.has(_id) ? fresh.get(_id) : before.get(_id)) ?? [])
    kept = byId(stories)
    return stories
  }
}
