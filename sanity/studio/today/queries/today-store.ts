import type { SanityClient } from '@sanity/client'
import { publicTypes } from '../../../../lib/content/document-types.ts'
import { messageOf } from '../../../../lib/message-of.ts'
import { liveStore, type LiveStore } from '../../parts/live-store.ts'
import { onReviewChange, type Follower } from '../../parts/review-changes.ts'
import type { TodayContent } from '../rules/today-content.ts'
import { TODAY_QUERY } from './today-query.ts'
import { say } from '../../parts/say.ts'

/** Somebody who types commits several times a second: what she changes is read when she has changed it for so long. Milliseconds. */
const settling = 2_000

/** Times that are set come without a change. Milliseconds. */
const minutes = 5 * 60_000

/** What waits, kept up with what everybody does. */
export function todayStore(client: SanityClient): LiveStore<TodayContent> {
  const read = () =>
    client.fetch<TodayContent>(
      TODAY_QUERY,
      { now: new Date().toISOString(), types: publicTypes },
      { perspective: 'raw' },
    )
  return liveStore(client, read, { follow: onAnyChange, every: minutes })
}

/** What is written too, beside what happens to it. */
function onAnyChange(client: SanityClient, follower: Follower): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      follower.onChange()
    }, settling)
  }
  const stopReviews = onReviewChange(client, follower)
  const texts = client
    .listen(
      '*[_type in $types]',
      { types: publicTypes },
      { events: ['mutation', 'reconnect'], includeResult: false, visibility: 'query' },
    )
    .subscribe({
      next: tell,
      error: (error: unknown) =>
        follower.onProblem(say('What is written now is not shown. {problem}', { problem: messageOf(error) })),
    })
  return () => {
    clearTimeout(timer)
    texts.unsubscribe()
    stopReviews()
  }
}
