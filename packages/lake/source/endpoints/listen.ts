import { readsPrivate } from '../auth/grants.ts'
import type { ChannelErrorEvent, Transition, WelcomeEvent } from '../protocol/listen-events.ts'
import type { CommittedTransaction, DocumentChange } from '../protocol/transaction.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { Call, Route } from '../routing/call.ts'
import { choice, flag, isGiven, queryParams } from '../http/query-params.ts'
import { encodeEvent } from '../http/encode-event.ts'
import { judgeInTurn } from '../listen/judge-in-turn.ts'
import { listenerFilter, type ListenerFilter } from '../listen/listener-filter.ts'
import { mutationEvent, type ListenOptions } from '../listen/mutation-events.ts'
import { sharedEvent } from '../listen/shared-events.ts'
import { isPrivateId } from '../protocol/document-id.ts'
import { callerOf } from './caller.ts'

/** GET /data/listen/:dataset?query=… — every change of what matches, as Server-Sent Events. */
async function listen(call: Call): Promise<Response> {
  const { eventStream } = call.services
  const dataset = call.services.dataset.get(call.params.dataset ?? '')
  const filter = await filterOf(call)
  // A stream that fails with a status makes the client retry for ever; an error frame tells it to stop and why.
  if (filter instanceof ApiError)
    return eventStream(({ send, close }) => {
      send('channelError', errorFrame(filter))
      queueMicrotask(close)
      return () => {}
    })

  const { options, resumes } = filter
  const optionsKey = Object.values(options).join()
  const seesPrivate = readsPrivate(call.viewer)
  const visible = ({ changes }: CommittedTransaction) =>
    seesPrivate ? changes : changes.filter(({ documentId }) => !isPrivateId(documentId))
  return eventStream(({ send, sendEncoded, close }) => {
    const tell = (transaction: CommittedTransaction, transitions: readonly (Transition | null)[]) => {
      const changes = visible(transaction)
      const seen = transitions.flatMap((transition, place) => paired(changes[place], transition))
      // Counted as this listener sees them: Studio holds events back until it has as many as were announced.
      seen.forEach(({ change, transition }, position) => {
        const place = { position, total: seen.length }
        const key = [change.documentId, transition, position, seen.length, optionsKey].join(' ')
        const make = () =>
          encodeEvent(
            'mutation',
            mutationEvent(transaction, change, transition, place, options),
            transaction.transactionId,
          )
        sendEncoded(sharedEvent(transaction, key, make))
      })
    }
    // What was missed is not told again; who asked for that learns it, and fetches.
    send(resumes ? 'reset' : 'welcome', { listenerName: crypto.randomUUID() } satisfies WelcomeEvent)
    if (filter.isSimple) return dataset.onCommit((transaction) => tell(transaction, filter.judge(visible(transaction))))

    const fail = (error: unknown) => {
      // Without a frame the client asks again by itself, and starts from what is there then.
      if (error instanceof ApiError && !isTransient(error)) send('channelError', errorFrame(error))
      close()
    }
    return dataset.onCommit(judgeInTurn({ judge: async (each) => filter.judge(visible(each)), tell, fail }))
  })
}

function paired(change: DocumentChange | undefined, transition: Transition | null) {
  return change && transition ? [{ change, transition }] : []
}

/** Whether a refusal comes from how busy the lake is, and not from the filter. */
function isTransient({ status }: ApiError): boolean {
  return status === 429 || status === 499 || status === 503
}

function errorFrame({ message, type, details }: ApiError): ChannelErrorEvent {
  return { message, error: { description: message, type, ...details } }
}

interface Listening {
  readonly options: ListenOptions
  /** Whether it wants to go on where an earlier stream ended. */
  readonly resumes: boolean
}

async function filterOf(call: Call): Promise<(ListenerFilter & Listening) | ApiError> {
  const { url, viewer, services, request } = call
  try {
    const query = url.searchParams.get('query')
    if (query === null) return new ApiError(400, 'validationError', 'Give the query in the parameter "query".')
    const { evaluator, now } = services
    const context = { evaluator, caller: callerOf(call), viewerId: viewer.id, now }
    const options = optionsOf(url)
    const resumes = flag(url, 'enableResume') && request.headers.has('last-event-id')
    return { ...(await listenerFilter(query, queryParams(url), context)), options, resumes }
  } catch (error) {
    if (error instanceof ApiError && !isTransient(error)) return error
    throw error
  }
}

function optionsOf(url: URL): ListenOptions {
  // Both at the same moment: what is told can be queried. Drafts and versions are told of in any case.
  choice(url.searchParams.get('visibility'), 'visibility', ['transaction', 'query'])
  flag(url, 'includeAllVersions')
  return {
    includeResult: flag(url, 'includeResult'),
    includePreviousRevision: flag(url, 'includePreviousRevision'),
    includeMutations: flag(url, 'includeMutations', true),
    includeEffects: isGiven(url, 'effectFormat', 'mendoza'),
  }
}

const parameters = [
  'query',
  'includeResult',
  'includePreviousRevision',
  'includeMutations',
  'includeAllVersions',
  'visibility',
  'effectFormat',
  'enableResume',
]

export const listenRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/data/listen/:dataset', access: 'anyone', parameters, handler: listen },
]
