import type { SanityClient } from '@sanity/client'
import { publicTypes } from '../../../lib/content/document-types.ts'
import { refusalSaid } from './refusal-said.ts'
import { onReviewChange, type Follower } from './review-changes.ts'
import { say } from './say.ts'

/** Somebody who types commits several times a second: what she changes is read when she has changed it for so long. Milliseconds. */
const settling = 2_000

/** Says when a text was written, a little later, or something happened to one. Returns the end. */
export function onAnyChange(client: SanityClient, follower: Follower): () => void {
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
        follower.onProblem(say('What is written now is not shown. {problem}', { problem: refusalSaid(error) })),
    })
  return () => {
    clearTimeout(timer)
    texts.unsubscribe()
    stopReviews()
  }
}
