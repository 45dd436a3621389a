import { readsPrivate } from '../auth/grants.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { LiveEvent } from '../protocol/listen-events.ts'
import type { Call, Route } from '../routing/call.ts'
import { syncTagsOfChange } from '../query/sync-tags.ts'
import { isPrivateId } from '../protocol/document-id.ts'
import { flag, isGiven } from '../http/query-params.ts'

/**
 * GET /data/live/events/:dataset — which tags a change touched. Without `includeDrafts` only changes of what everybody may
 * read are told; with it, which needs a token, drafts and private documents too.
 *
 * Open for private datasets: the client sends no token for what is published, and what it gets are opaque tags.
 */
function liveEvents(call: Call): Response {
  const dataset = call.services.dataset.get(call.params.dataset ?? '')
  const includesPrivate = flag(call.url, 'includeDrafts')
  // There are no functions here to wait for.
  isGiven(call.url, 'waitFor', 'function')
  if (includesPrivate && !readsPrivate(call.viewer))
    throw new ApiError(401, 'unauthorizedError', 'includeDrafts needs a token.')
  return call.services.eventStream(({ send }) => {
    const since = call.request.headers.get('last-event-id')
    const current = String(dataset.snapshot().version)
    send('welcome', {}, current)
    // What was missed is not replayed: a client that comes back to changed content fetches everything again.
    if (since !== null && since !== current) send('restart', {}, current)
    return dataset.onCommit((transaction, version) => {
      const changes = transaction.changes.filter(({ documentId }) => includesPrivate || !isPrivateId(documentId))
      if (changes.length === 0) return
      send('message', { tags: syncTagsOfChange(changes) } satisfies LiveEvent, String(version))
    })
  })
}

export const liveRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/data/live/events/:dataset',
    access: 'anyone',
    parameters: ['includeDrafts', 'waitFor'],
    isOpen: true,
    handler: liveEvents,
  },
]
