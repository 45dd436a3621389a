import { readsPrivate } from '../auth/grants.ts'
import type { CommittedTransaction } from '../dataset/dataset.ts'
import { ApiError } from '../http/api-error.ts'
import type { Call, Route } from '../http/call.ts'
import { queryParams } from '../http/query-params.ts'
import { encodeEvent, eventStream } from '../http/sse.ts'
import { mutationEvent, transitionOf, type ListenOptions } from '../listen/mutation-events.ts'
import { sharedEvent } from '../listen/shared-events.ts'
import { isPrivateId } from '../mutations/document-id.ts'
import { createMatcher } from '../query/match-document.ts'

/** GET /data/listen/:dataset?query=… — every change of what matches, as Server-Sent Events. */
function listen(call: Call): Response {
  const dataset = call.services.dataset.get(call.params.dataset ?? '')
  const seesPrivate = readsPrivate(call.viewer)
  const matcher = matcherOf(call)
  // A stream that fails with a status makes the client retry for ever; an error frame tells it to stop and why.
  if (matcher instanceof ApiError)
    return eventStream(({ send, close }) => {
      send('channelError', { message: matcher.message, error: { description: matcher.message, type: matcher.type } })
      queueMicrotask(close)
      return () => {}
    })

  const options = optionsOf(call.url)
  const told = Object.values(options).join()
  return eventStream(({ send, sendEncoded }) => {
    send('welcome', { listenerName: crypto.randomUUID() })
    return dataset.onCommit((transaction: CommittedTransaction) => {
      const seen = transaction.changes.flatMap((change) => {
        const transition = isPrivateId(change.documentId) && !seesPrivate ? null : transitionOf(change, matcher)
        return transition === null ? [] : [{ change, transition }]
      })
      // Counted as this listener sees them: Studio holds events back until it has as many as were announced.
      seen.forEach(({ change, transition }, position) => {
        const place = { position, total: seen.length }
        const key = [change.documentId, transition, position, seen.length, told].join(' ')
        const make = () =>
          encodeEvent(
            'mutation',
            mutationEvent(transaction, change, transition, place, options),
            transaction.transactionId,
          )
        sendEncoded(sharedEvent(transaction, key, make))
      })
    })
  })
}

function matcherOf({ url, viewer }: Call) {
  try {
    const query = url.searchParams.get('query')
    if (query === null) return new ApiError(400, 'validationError', 'Give the query in the parameter "query".')
    return createMatcher(query, queryParams(url), viewer.id)
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
}

function optionsOf({ searchParams }: URL): ListenOptions {
  const flag = (name: string, preset: boolean) => (searchParams.get(name) ?? String(preset)) === 'true'
  return {
    includeResult: flag('includeResult', false),
    includePreviousRevision: flag('includePreviousRevision', false),
    includeMutations: flag('includeMutations', true),
    includeEffects: searchParams.get('effectFormat') === 'mendoza',
  }
}

export const listenRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/data/listen/:dataset', access: 'anyone', handler: listen },
]
